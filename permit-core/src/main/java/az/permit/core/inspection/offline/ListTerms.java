package az.permit.core.inspection.offline;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * What a list and all its deltas have in common. Immutable and thread-safe.
 *
 * @param salt 128 random bits, fresh for each list; they tell lists apart, too
 * @param rounds how often a hash is hashed, 1 to 65535: what a look-up costs, and a guess
 * @param regime the name of the regime, at most 32 bytes of UTF-8
 * @param origin the minute from which rows count; 45 days later they cannot start any more
 */
public record ListTerms(UUID salt, int rounds, String regime, Instant origin) {
  static final int MOST_ROUNDS = 0xFFFF;
  static final int REGIME_BYTES = 32;

  /**
   * @throws IllegalArgumentException if a value does not fit or the origin is no whole minute
   */
  public ListTerms {
    if (rounds < 1 || rounds > MOST_ROUNDS) {
      throw new IllegalArgumentException("expected 1 to 65535 rounds, but " + rounds);
    }
    if (regime.getBytes(StandardCharsets.UTF_8).length > REGIME_BYTES) {
      throw new IllegalArgumentException("expected a regime of at most 32 bytes, but " + regime);
    }
    if (!Minutes.at(Minutes.of(origin)).equals(origin)) {
      throw new IllegalArgumentException("expected a whole minute, but " + origin);
    }
  }
}
