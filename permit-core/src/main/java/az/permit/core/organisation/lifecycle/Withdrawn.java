package az.permit.core.organisation.lifecycle;

import java.time.Instant;

/**
 * A permit that its organisation took back. Immutable and thread-safe.
 *
 * @param head what every permit has
 * @param confirmed what was confirmed
 */
public record Withdrawn(PermitHead head, Submission confirmed)
    implements OrganisationPermit.Submitted {
  @Override
  public PermitState state() {
    return PermitState.WITHDRAWN;
  }

  @Override
  public Withdrawn noted(Instant at) {
    return new Withdrawn(head.changed(at), confirmed);
  }

  @Override
  public <T> T fold(Cases<T> cases) {
    return cases.withdrawn(this);
  }

  /** Its id and state: nothing of a person reaches a log by accident. */
  @Override
  public String toString() {
    return head + " " + state();
  }
}
