package az.permit.core.organisation;

import az.permit.core.identity.Pin;
import az.permit.core.identity.Tin;

/**
 * A person who acts for an organisation now; made at sign-in by {@code portal.OrganisationAccess}.
 * A delegate's right is looked at again in every use case, since it may be taken back meanwhile.
 * Immutable and thread-safe.
 *
 * @param pin who it is
 * @param name first name and surname
 * @param organisation whom they act for
 * @param right by what right
 */
public record Clerk(Pin pin, String name, Organisation organisation, Right right) {
  /** By what right somebody acts for an organisation. */
  public enum Right {
    /** The signature itself carries the organisation's seal right. */
    SEAL,
    /** A seal holder granted it. */
    DELEGATE
  }

  /** The TIN of the organisation they act for. */
  public Tin tin() {
    return organisation.tin();
  }

  /** Whether they may let others act. */
  public boolean mayDelegate() {
    return right == Right.SEAL;
  }

  /** A mask: nothing of a person reaches a log by accident. */
  @Override
  public String toString() {
    return "clerk *** by " + right;
  }
}
