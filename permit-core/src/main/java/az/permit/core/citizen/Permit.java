package az.permit.core.citizen;

import az.permit.core.identity.Holder;
import az.permit.core.identity.IdentityDocument;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A permit as it was issued. Immutable and thread-safe.
 *
 * @param id public id, {@code p-}, the moment of issue and 128 random bits
 * @param code the short code that can be spoken, for instance {@code 7KQ4-M2XP}
 * @param holder whose allowance it uses
 * @param day the calendar day of the regime's zone on which it was asked for and on which it counts
 * @param ordinal the how-manieth permit of this holder on this day, from 1; unique per holder and
 *     day, and so the constraint by which no allowance is ever exceeded
 * @param document the document it is for
 * @param purpose its purpose code
 * @param validity when it holds
 * @param ruling the id of the ruling it follows
 * @param issuedAt when the message that asked for it was received
 * @param revision counts its changes from 1; the greater one is newer
 */
public record Permit(
    String id,
    String code,
    Holder holder,
    LocalDate day,
    int ordinal,
    IdentityDocument document,
    String purpose,
    Validity validity,
    String ruling,
    Instant issuedAt,
    int revision) {
  /** The next revision of it, which holds at that time. */
  public Permit changed(Validity newValidity) {
    return new Permit(
        id,
        code,
        holder,
        day,
        ordinal,
        document,
        purpose,
        newValidity,
        ruling,
        issuedAt,
        revision + 1);
  }

  /** Its id alone: neither holder, document nor code reaches a log by accident. */
  @Override
  public String toString() {
    return "permit " + id;
  }
}
