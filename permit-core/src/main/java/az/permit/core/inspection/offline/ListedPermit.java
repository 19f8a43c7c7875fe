package az.permit.core.inspection.offline;

import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.PermitCode;
import az.permit.core.identity.Pin;
import az.permit.core.identity.Plate;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
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

  /**
   * A permit that names these.
   *
   * @param code its code; one that is none, of a time before codes could be checked, is left out
   * @param document by which a citizen asked for it, or the card of an employee
   */
  public static ListedPermit of(
      String code,
      Optional<IdentityDocument> document,
      Optional<Pin> pin,
      Optional<Plate> plate,
      Instant from,
      Instant until) {
    Set<Subject> named = new HashSet<>();
    PermitCode.read(code).map(Subject::of).forEach(named::add);
    document.map(Subject::of).ifPresent(named::add);
    pin.map(Subject::of).ifPresent(named::add);
    plate.map(Subject::of).ifPresent(named::add);
    return new ListedPermit(named, from, until);
  }
}
