package az.permit.core.organisation.lifecycle;

import java.time.Instant;

/**
 * A permit that MIA did not approve. Immutable and thread-safe.
 *
 * @param head what every permit has
 * @param confirmed what was confirmed
 * @param reason why, as MIA words it
 */
public record Rejected(PermitHead head, Submission confirmed, String reason)
    implements OrganisationPermit.Revocable {
  @Override
  public Revoked revoke(String why, Instant at) {
    return new Revoked(head.changed(at), confirmed, why);
  }

  @Override
  public PermitState state() {
    return PermitState.REJECTED;
  }

  @Override
  public Rejected noted(Instant at) {
    return new Rejected(head.changed(at), confirmed, reason);
  }

  @Override
  public <T> T fold(Cases<T> cases) {
    return cases.rejected(this);
  }

  /** Its id and state: nothing of a person reaches a log by accident. */
  @Override
  public String toString() {
    return head + " " + state();
  }
}
