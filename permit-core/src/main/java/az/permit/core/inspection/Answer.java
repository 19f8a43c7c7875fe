package az.permit.core.inspection;

import java.time.Instant;
import java.util.Optional;

/**
 * What an officer is told, and no more: whoever has no permit and whoever nobody knows get the same
 * answer. Immutable and thread-safe.
 *
 * @param until first instant at which the permit holds no more; empty if there is none that holds
 * @param purpose its purpose, only where the ruling lets the police see it
 */
public record Answer(Optional<Instant> until, Optional<String> purpose) {
  /** No permit holds, or nobody is known by that. */
  public static final Answer NOT_VALID = new Answer(Optional.empty(), Optional.empty());

  /** Whether a permit holds. */
  public boolean valid() {
    return until.isPresent();
  }
}
