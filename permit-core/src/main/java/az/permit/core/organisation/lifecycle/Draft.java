package az.permit.core.organisation.lifecycle;

import az.permit.core.organisation.Organisation;
import az.permit.core.organisation.form.PermitDetails;
import az.permit.core.organisation.form.PermitForm;
import java.time.Instant;
import java.util.Optional;

/**
 * A permit that is being filled in, perhaps incomplete. Immutable and thread-safe.
 *
 * @param head what every permit has
 * @param form the form as it was typed
 */
public record Draft(PermitHead head, PermitForm form) implements OrganisationPermit {
  /** A new draft. */
  public static Draft create(String id, Organisation organisation, PermitForm form, Instant at) {
    return new Draft(PermitHead.first(id, organisation, at), form);
  }

  /** The draft with another form. */
  public Draft edit(PermitForm changed, Instant at) {
    return new Draft(head.changed(at), changed);
  }

  /**
   * The permit as it goes to MIA.
   *
   * @param details what its form says
   * @param code a new code for it
   */
  public Confirmed confirm(PermitDetails details, String code, Instant at) {
    return new Confirmed(head.revised(at), new Submission(details, code, at));
  }

  @Override
  public PermitState state() {
    return PermitState.DRAFT;
  }

  @Override
  public Optional<Submission> submission() {
    return Optional.empty();
  }

  @Override
  public <T> T fold(Cases<T> cases) {
    return cases.draft(this);
  }

  /** Its id and state: nothing of a form reaches a log by accident. */
  @Override
  public String toString() {
    return head + " " + state();
  }
}
