package az.permit.core.organisation.lifecycle;

import java.time.Instant;

/**
 * An approved permit of which the last day is over; made by {@link Approved#on} only. Immutable and
 * thread-safe.
 *
 * @param head what every permit has
 * @param confirmed what was confirmed
 */
public record Expired(PermitHead head, Submission confirmed)
    implements OrganisationPermit.Submitted {
  @Override
  public PermitState state() {
    return PermitState.EXPIRED;
  }

  @Override
  public Expired noted(Instant at) {
    return new Expired(head.changed(at), confirmed);
  }

  @Override
  public <T> T fold(Cases<T> cases) {
    return cases.expired(this);
  }

  /** Its id and state: nothing of a person reaches a log by accident. */
  @Override
  public String toString() {
    return head + " " + state();
  }
}
