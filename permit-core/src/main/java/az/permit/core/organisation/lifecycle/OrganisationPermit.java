package az.permit.core.organisation.lifecycle;

import az.permit.core.organisation.Organisation;
import az.permit.core.organisation.form.PermitForm;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An organisation's permit; its state is its type, and a change that a state does not allow is no
 * method of that type. A closed set. Immutable and thread-safe.
 *
 * <p>{@link Expired} is never stored: an approved permit is expired on every day after its last, so
 * no job has to run at night for that to be true. Whoever looks asks for it {@link #on} a day.
 */
public sealed interface OrganisationPermit permits Draft, OrganisationPermit.Submitted {

  /** A permit that was confirmed; what it says never changes after. */
  sealed interface Submitted extends OrganisationPermit
      permits Revocable, Expired, Withdrawn, Revoked {
    /** What was confirmed. */
    Submission confirmed();

    /** The permit after something was noted in its history that changes nothing else. */
    Submitted noted(Instant at);

    @Override
    default PermitForm form() {
      return confirmed().details().form();
    }

    @Override
    default Optional<Submission> submission() {
      return Optional.of(confirmed());
    }
  }

  /** A permit that MIA may revoke, also before its approval has come. */
  sealed interface Revocable extends Submitted permits Withdrawable, Rejected {
    /** The permit after MIA revoked it, with its reason. */
    Revoked revoke(String reason, Instant at);
  }

  /** A permit that waits or holds: its organisation may withdraw it, and MIA say no to it. */
  sealed interface Withdrawable extends Revocable permits Confirmed, Approved {
    /** The permit after its organisation withdrew it. */
    Withdrawn withdraw(Instant at);

    /** The permit after MIA rejected it, with its reason. */
    Rejected reject(String reason, Instant at);
  }

  /** What every permit has. */
  PermitHead head();

  /** Its state. */
  PermitState state();

  /** What it says, as a form: that of a draft as it was typed, any other in normal form. */
  PermitForm form();

  /** What was confirmed; empty for a draft. */
  Optional<Submission> submission();

  /** MIA's reason, if it rejected or revoked the permit; else empty. */
  default String reason() {
    return "";
  }

  /** The permit as it stands on that day of the portal's zone. */
  default OrganisationPermit on(LocalDate day) {
    return this;
  }

  /** Its public id. */
  default String id() {
    return head().id();
  }

  /** Whose it is. */
  default Organisation organisation() {
    return head().organisation();
  }

  /** One branch per state, since Java 17 cannot switch over types. */
  <T> T fold(Cases<T> cases);

  /** What to do with a permit in each state. */
  interface Cases<T> {
    /** Being filled in. */
    T draft(Draft draft);

    /** Sent to MIA. */
    T confirmed(Confirmed confirmed);

    /** Approved by MIA. */
    T approved(Approved approved);

    /** Rejected by MIA. */
    T rejected(Rejected rejected);

    /** Approved once, and over. */
    T expired(Expired expired);

    /** Withdrawn by the organisation. */
    T withdrawn(Withdrawn withdrawn);

    /** Revoked by MIA. */
    T revoked(Revoked revoked);
  }
}
