package az.permit.mia;

import java.time.Instant;
import java.util.Optional;

/**
 * How the push to MIA fares, for health. Immutable and thread-safe.
 *
 * @param reachable whether the latest post was answered as it should be; true before the first
 * @param lastSuccess when MIA last took something; empty before that
 * @param lastError why MIA cannot be told now; empty if it can
 * @param knocksAt while the circuit is open, when the next batch knocks; empty while it is closed
 */
public record MiaState(
    boolean reachable,
    Optional<Instant> lastSuccess,
    Optional<String> lastError,
    Optional<Instant> knocksAt) {
  static final MiaState UNTRIED =
      new MiaState(true, Optional.empty(), Optional.empty(), Optional.empty());

  MiaState success(Instant at) {
    return new MiaState(true, Optional.of(at), Optional.empty(), Optional.empty());
  }

  MiaState failure(String reason, Instant knocksAt) {
    return new MiaState(false, lastSuccess, Optional.of(reason), Optional.of(knocksAt));
  }
}
