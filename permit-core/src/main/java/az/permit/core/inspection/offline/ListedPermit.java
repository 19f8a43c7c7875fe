package az.permit.core.inspection.offline;

import java.time.Instant;
import java.util.Set;

/**
 * A permit as it gets into a list. Immutable and thread-safe.
 *
 * @param subjects all that it names
 * @param from first instant at which it holds
 * @param until first instant at which it holds no more
 */
public record ListedPermit(Set<Subject> subjects, Instant from, Instant until) {
  /** Copies what could change. */
  public ListedPermit {
    subjects = Set.copyOf(subjects);
  }
}
