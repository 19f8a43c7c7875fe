package az.permit.core.inspection;

import az.permit.core.audit.AuditActor;

/**
 * Who looks something up. Immutable and thread-safe.
 *
 * @param subject what tells them from everybody else; kept as a keyed hash
 * @param name kept encrypted, for whoever investigates misuse; citizens never see it
 * @param unit where they serve, as citizens see it; empty if the sign-in does not say
 * @param device the device with which they look things up
 */
public record Officer(String subject, String name, String unit, String device) {
  /** For the audit trail. */
  public AuditActor actor() {
    return new AuditActor("police", subject, name);
  }

  /** A mask: an officer's name reaches no log by accident. */
  @Override
  public String toString() {
    return "officer ***";
  }
}
