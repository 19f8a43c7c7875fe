package az.permit.core.organisation.lifecycle;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A permit that MIA approved: it holds on its days. Immutable and thread-safe.
 *
 * @param head what every permit has
 * @param confirmed what was confirmed
 */
public record Approved(PermitHead head, Submission confirmed)
    implements OrganisationPermit.Withdrawable {
  @Override
  public Rejected reject(String reason, Instant at) {
    return new Rejected(head.changed(at), confirmed, reason);
  }

  @Override
  public Revoked revoke(String reason, Instant at) {
    return new Revoked(head.changed(at), confirmed, reason);
  }

  @Override
  public Withdrawn withdraw(Instant at) {
    return new Withdrawn(head.revised(at), confirmed);
  }

  @Override
  public OrganisationPermit on(LocalDate day) {
    return day.isAfter(confirmed.details().end()) ? new Expired(head, confirmed) : this;
  }

  @Override
  public PermitState state() {
    return PermitState.APPROVED;
  }

  @Override
  public Approved noted(Instant at) {
    return new Approved(head.changed(at), confirmed);
  }

  @Override
  public <T> T fold(Cases<T> cases) {
    return cases.approved(this);
  }

  /** Its id and state: nothing of a person reaches a log by accident. */
  @Override
  public String toString() {
    return head + " " + state();
  }
}
