package az.permit.core.organisation.bulk;

import az.permit.core.organisation.form.Question;
import az.permit.core.organisation.form.Violation;
import java.util.List;

/**
 * What a dry run says of one row. Immutable and thread-safe.
 *
 * @param line its line in the file
 * @param violations all that is wrong; empty if the row may be confirmed
 * @param questions what is unusual
 */
public record RowReport(int line, List<Violation> violations, List<Question> questions) {
  /** Whether the row may be confirmed. */
  public boolean isGood() {
    return violations.isEmpty();
  }
}
