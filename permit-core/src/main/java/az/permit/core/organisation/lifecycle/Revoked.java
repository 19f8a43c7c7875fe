package az.permit.core.organisation.lifecycle;

import java.time.Instant;

/**
 * A permit that MIA took back. Immutable and thread-safe.
 *
 * @param head what every permit has
 * @param confirmed what was confirmed
 * @param reason why, as MIA words it
 */
public record Revoked(PermitHead head, Submission confirmed, String reason)
    implements OrganisationPermit.Submitted {
  @Override
  public PermitState state() {
    return PermitState.REVOKED;
  }

  @Override
  public Revoked noted(Instant at) {
    return new Revoked(head.changed(at), confirmed, reason);
  }

  @Override
  public <T> T fold(Cases<T> cases) {
    return cases.revoked(this);
  }

  /** Its id and state: nothing of a person reaches a log by accident. */
  @Override
  public String toString() {
    return head + " " + state();
  }
}
