package az.permit.core.organisation.lifecycle;

import az.permit.core.organisation.form.PermitDetails;
import java.time.Instant;

/**
 * What an organisation confirmed; it never changes after. Immutable and thread-safe.
 *
 * @param details what the permit says
 * @param code the short code that can be spoken, for instance {@code 7KQ4-M2XP}
 * @param confirmedAt when it was confirmed
 */
public record Submission(PermitDetails details, String code, Instant confirmedAt) {
  /** A mask: nothing of a person or code reaches a log by accident. */
  @Override
  public String toString() {
    return "confirmed at " + confirmedAt;
  }
}
