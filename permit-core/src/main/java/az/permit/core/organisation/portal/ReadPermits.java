package az.permit.core.organisation.portal;

import az.permit.core.organisation.Clerk;
import az.permit.core.organisation.lifecycle.OrganisationPermit;
import az.permit.core.organisation.lifecycle.Party;
import az.permit.core.organisation.lifecycle.Transition;
import az.permit.core.organisation.portal.Refusal.NoRight;
import az.permit.core.organisation.rules.PortalRules;
import az.permit.core.port.Delegations;
import az.permit.core.port.OrganisationPermits;
import az.permit.core.port.PermitCounts;
import az.permit.core.port.PermitFilter;
import az.permit.core.port.PermitPage;
import az.permit.core.port.PermitQuery;
import az.permit.core.port.Slice;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;

/** Use case: a clerk looks at the permits of their organisation. Thread-safe. */
public final class ReadPermits {
  private final OrganisationPermits permits;
  private final Delegations delegations;
  private final PortalRules rules;

  /** Of these permits, by these rules. */
  public ReadPermits(OrganisationPermits permits, Delegations delegations, PortalRules rules) {
    this.permits = permits;
    this.delegations = delegations;
    this.rules = rules;
  }

  /** A page of the list. */
  public Either<Refusal, PermitPage> list(
      Clerk clerk, PermitFilter filter, Slice slice, Instant now) {
    return allowed(
        clerk, () -> permits.page(new PermitQuery(clerk.tin(), rules.dayOf(now), filter), slice));
  }

  /** The numbers of the home page. */
  public Either<Refusal, PermitCounts> counts(Clerk clerk, Instant now) {
    return allowed(clerk, () -> permits.counts(clerk.tin(), rules.dayOf(now)));
  }

  /** One permit with its history. */
  public Either<Refusal, PermitView> view(Clerk clerk, String id, Instant now) {
    LocalDate today = rules.dayOf(now);
    return allowed(clerk, () -> permits.find(clerk.tin(), id))
        .flatMap(
            found ->
                found
                    .<Either<Refusal, PermitView>>map(
                        permit -> Either.right(view(clerk, permit.on(today))))
                    .orElse(Either.left(new Refusal.NotFound())));
  }

  private PermitView view(Clerk clerk, OrganisationPermit permit) {
    return new PermitView(
        permit,
        permits.history(clerk.tin(), permit.id()),
        Transition.open(permit.state(), Party.CLERK));
  }

  private <T> Either<Refusal, T> allowed(Clerk clerk, Supplier<T> look) {
    return Standing.of(delegations, clerk)
        ? Either.right(look.get())
        : Either.left(new NoRight(NoRight.Cause.TAKEN_BACK));
  }
}
