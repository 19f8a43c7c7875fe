package az.permit.core.audit;

import az.permit.core.identity.Holder;
import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.Pin;
import az.permit.core.identity.Plate;
import az.permit.core.identity.SmsAddress;

/**
 * Whom or what an entry is about. Stores keep a keyed hash of it alone. Immutable and thread-safe.
 *
 * @param kind equal values of different kinds are different subjects
 * @param value in its normal form
 */
public record AuditSubject(String kind, String value) {
  /** A person, or a document of which nobody knows the person. */
  public static AuditSubject of(Holder holder) {
    return new AuditSubject("holder", holder.key());
  }

  /** A person. */
  public static AuditSubject of(Pin pin) {
    return of(Holder.of(pin));
  }

  /** Whoever has that document. */
  public static AuditSubject of(IdentityDocument document) {
    return of(Holder.of(document));
  }

  /** Whoever has that phone. */
  public static AuditSubject of(SmsAddress phone) {
    return new AuditSubject("phone", phone.line());
  }

  /** A vehicle. */
  public static AuditSubject of(Plate plate) {
    return new AuditSubject("plate", plate.value());
  }

  /** The kind and a mask: whom an entry is about reaches no log by accident. */
  @Override
  public String toString() {
    return kind + " ***";
  }
}
