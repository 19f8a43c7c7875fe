package az.permit.core.organisation.message;

import az.permit.core.organisation.Organisation;
import az.permit.core.organisation.form.PermitDetails;
import az.permit.core.organisation.lifecycle.OrganisationPermit;
import java.time.Instant;

/**
 * A permit as MIA is told of it. Immutable and thread-safe. What it says never changes after it was
 * confirmed, so a store needs to keep only revision, state and moment of each copy.
 *
 * @param permit public id of the permit
 * @param revision the greater one is newer
 * @param state what happened
 * @param organisation whose permit it is
 * @param code the short code that can be spoken
 * @param details what the permit says
 * @param at when it happened
 */
public record MiaCopy(
    String permit,
    int revision,
    State state,
    Organisation organisation,
    String code,
    PermitDetails details,
    Instant at) {

  /** What MIA may be told. */
  public enum State {
    /** The organisation confirmed it and asks for a decision. */
    CONFIRMED("confirmed"),
    /** The organisation took it back. */
    WITHDRAWN("withdrawn");

    private final String code;

    State(String code) {
      this.code = code;
    }

    /** Its name in MIA's interface. */
    public String code() {
      return code;
    }
  }

  /** Of a permit as it is now. */
  public static MiaCopy of(OrganisationPermit.Submitted permit, State state) {
    return new MiaCopy(
        permit.id(),
        permit.head().revision(),
        state,
        permit.organisation(),
        permit.confirmed().code(),
        permit.confirmed().details(),
        permit.head().changedAt());
  }

  /** Its id: nothing of a person reaches a log by accident. */
  @Override
  public String toString() {
    return "copy of " + permit + " revision " + revision;
  }
}
