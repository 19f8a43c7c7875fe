package az.permit.core.organisation.form;

import io.vavr.control.Either;
import java.util.List;

/**
 * What came of a check. Immutable and thread-safe.
 *
 * @param result all faults in the order of the form, or what the form says
 * @param questions what is unusual, in the order of the form; it stops nothing
 */
public record CheckedForm(Either<List<Violation>, PermitDetails> result, List<Question> questions) {
  /** The faults, or none. */
  public List<Violation> violations() {
    return result.isLeft() ? result.getLeft() : List.of();
  }
}
