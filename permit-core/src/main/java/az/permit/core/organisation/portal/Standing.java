package az.permit.core.organisation.portal;

import az.permit.core.organisation.Clerk;
import az.permit.core.port.Delegations;

/** Whether a clerk may still look at what is their organisation's. */
final class Standing {
  private Standing() {}

  static boolean of(Delegations delegations, Clerk clerk) {
    return clerk.right() == Clerk.Right.SEAL
        || delegations.ofDelegate(clerk.pin()).stream()
            .anyMatch(delegation -> delegation.organisation().tin().equals(clerk.tin()));
  }
}
