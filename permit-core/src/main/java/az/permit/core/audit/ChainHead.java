package az.permit.core.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end of a chain. Whoever keeps a copy elsewhere can tell later whether anything before it was
 * altered or cut off. Immutable and thread-safe.
 *
 * @param number of the last entry; 0 if there is none
 * @param hash of the last entry, in 64 hexadecimal digits
 */
public record ChainHead(long number, String hash) {
  /** Of a chain without entries. */
  public static final ChainHead EMPTY = new ChainHead(0, "0".repeat(64));

  private static final Pattern TEXT =
      Pattern.compile("\\s*audit-head ([0-9]{1,18}) ([0-9a-f]{64})\\s*");

  /** One line for a file on another machine: {@code audit-head 1024 9f86…}. */
  public String text() {
    return "audit-head " + number + " " + hash;
  }

  /** The head of such a line; empty if it is none. */
  public static Optional<ChainHead> read(String text) {
    Matcher matcher = TEXT.matcher(text);
    return matcher.matches()
        ? Optional.of(new ChainHead(Long.parseLong(matcher.group(1)), matcher.group(2)))
        : Optional.empty();
  }
}
