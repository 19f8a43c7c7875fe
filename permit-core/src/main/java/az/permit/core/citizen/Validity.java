package az.permit.core.citizen;

import java.time.Instant;

/**
 * When a permit holds: half-open, from inclusive, until exclusive. Immutable and thread-safe.
 *
 * @param fromInclusive first instant at which it holds
 * @param untilExclusive first instant at which it holds no more
 */
public record Validity(Instant fromInclusive, Instant untilExclusive) {
  /**
   * @throws IllegalArgumentException if it would end before or when it begins
   */
  public Validity {
    if (!fromInclusive.isBefore(untilExclusive)) {
      throw new IllegalArgumentException(
          "expected from before until, but " + fromInclusive + " and " + untilExclusive);
    }
  }

  /** Whether the permit holds at that instant. */
  public boolean contains(Instant at) {
    return !at.isBefore(fromInclusive) && at.isBefore(untilExclusive);
  }
}
