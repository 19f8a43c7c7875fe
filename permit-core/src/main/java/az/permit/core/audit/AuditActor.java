package az.permit.core.audit;

/**
 * Who did it. Immutable and thread-safe.
 *
 * @param role in which they acted: {@code police}, {@code clerk seal-holder}, {@code system}
 * @param subject what tells them from everybody else; kept as a keyed hash
 * @param name as it may be shown to an investigator; kept encrypted
 */
public record AuditActor(String role, String subject, String name) {
  /** The service itself, for what it does by the clock or from the command line. */
  public static final AuditActor SYSTEM = new AuditActor("system", "system", "");

  /** The role and a mask: who it was reaches no log by accident. */
  @Override
  public String toString() {
    return role + " ***";
  }
}
