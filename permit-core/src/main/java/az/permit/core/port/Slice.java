package az.permit.core.port;

import java.util.Optional;

/**
 * Which part of a list is wanted. Immutable and thread-safe.
 *
 * @param limit how many at most, 1–{@value #MOST}
 * @param after only what comes after this key: keyset paging
 * @param skip so many are passed over: numbered pages
 */
public record Slice(int limit, Optional<String> after, int skip) {
  /** So many at most. */
  public static final int MOST = 500;

  /**
   * @throws IllegalArgumentException if a number is out of its bounds
   */
  public Slice {
    if (limit < 1 || limit > MOST || skip < 0) {
      throw new IllegalArgumentException("expected limit 1 to " + MOST + " and skip from 0");
    }
  }

  /** The first. */
  public static Slice first(int limit) {
    return new Slice(limit, Optional.empty(), 0);
  }

  /** Those after a key. */
  public static Slice after(String key, int limit) {
    return new Slice(limit, Optional.of(key), 0);
  }

  /**
   * A numbered page.
   *
   * @param number from 1
   * @param size how many on each
   * @throws IllegalArgumentException if a number is out of its bounds
   */
  public static Slice page(int number, int size) {
    if (number < 1) {
      throw new IllegalArgumentException("expected a page from 1");
    }
    return new Slice(size, Optional.empty(), Math.multiplyExact(number - 1, size));
  }
}
