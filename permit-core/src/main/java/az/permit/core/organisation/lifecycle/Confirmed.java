package az.permit.core.organisation.lifecycle;

import java.time.Instant;

/**
 * A permit that waits for MIA's decision; nobody may change what it says. Immutable and
 * thread-safe.
 *
 * @param head what every permit has
 * @param confirmed what was confirmed
 */
public record Confirmed(PermitHead head, Submission confirmed)
    implements OrganisationPermit.Withdrawable {
  /** The permit after MIA approved it. */
  public Approved approve(Instant at) {
    return new Approved(head.changed(at), confirmed);
  }

  @Override
  public Revoked revoke(String reason, Instant at) {
    return new Revoked(head.changed(at), confirmed, reason);
  }

  @Override
  public Rejected reject(String reason, Instant at) {
    return new Rejected(head.changed(at), confirmed, reason);
  }

  @Override
  public Withdrawn withdraw(Instant at) {
    return new Withdrawn(head.revised(at), confirmed);
  }

  @Override
  public PermitState state() {
    return PermitState.CONFIRMED;
  }

  @Override
  public Confirmed noted(Instant at) {
    return new Confirmed(head.changed(at), confirmed);
  }

  @Override
  public <T> T fold(Cases<T> cases) {
    return cases.confirmed(this);
  }

  /** Its id and state: nothing of a person reaches a log by accident. */
  @Override
  public String toString() {
    return head + " " + state();
  }
}
