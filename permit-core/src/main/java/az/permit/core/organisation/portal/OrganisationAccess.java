package az.permit.core.organisation.portal;

import az.permit.core.organisation.Clerk;
import az.permit.core.organisation.Delegation;
import az.permit.core.organisation.Organisation;
import az.permit.core.organisation.SignedIn;
import az.permit.core.organisation.rules.PortalRules;
import az.permit.core.port.Delegations;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;

/** Use case: for which organisations a person who signed in may act. Thread-safe. */
public final class OrganisationAccess {
  private final Delegations delegations;
  private final PortalRules rules;

  /** By these delegations and rules. */
  public OrganisationAccess(Delegations delegations, PortalRules rules) {
    this.delegations = delegations;
    this.rules = rules;
  }

  /** Why a person may act for no organisation. */
  public enum NoAccess {
    /** Their signature carries no TIN, and so names no organisation. */
    NO_TIN,
    /** It carries one, but neither its seal right nor a delegation of that organisation. */
    NO_RIGHT
  }

  /**
   * As whom the person may act: at least one clerk, the one of the signature's own organisation
   * first; or why as none.
   *
   * @throws az.permit.core.port.StorageUnavailable if the delegations cannot be read now
   */
  public Either<NoAccess, List<Clerk>> of(SignedIn person) {
    boolean delegatesNeedTin = rules.delegatesSignWithTin();
    if (person.signatureOf().isEmpty() && delegatesNeedTin) {
      return Either.left(NoAccess.NO_TIN);
    }
    List<Clerk> clerks = new ArrayList<>();
    if (person.seal()) {
      person.signatureOf().ifPresent(o -> clerks.add(clerk(person, o, Clerk.Right.SEAL)));
    }
    for (Delegation delegation : delegations.ofDelegate(person.pin())) {
      Organisation organisation = delegation.organisation();
      boolean own =
          person.signatureOf().filter(o -> o.tin().equals(organisation.tin())).isPresent();
      boolean counts = own ? !person.seal() : !delegatesNeedTin;
      if (counts && delegation.isFor(person.card())) {
        clerks.add(own ? 0 : clerks.size(), clerk(person, organisation, Clerk.Right.DELEGATE));
      }
    }
    if (clerks.isEmpty()) {
      return Either.left(person.signatureOf().isEmpty() ? NoAccess.NO_TIN : NoAccess.NO_RIGHT);
    }
    return Either.right(List.copyOf(clerks));
  }

  private static Clerk clerk(SignedIn person, Organisation organisation, Clerk.Right right) {
    return new Clerk(person.pin(), person.name(), organisation, right);
  }
}
