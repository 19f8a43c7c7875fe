package az.permit.core.organisation.portal;

import az.permit.core.identity.Pin;
import az.permit.core.organisation.headcount.OrganisationCase;
import az.permit.core.organisation.lifecycle.Deed;
import az.permit.core.organisation.lifecycle.HistoryEntry;
import az.permit.core.organisation.lifecycle.OrganisationPermit;
import az.permit.core.organisation.lifecycle.OrganisationPermit.Submitted;
import az.permit.core.organisation.message.RepresentativeNotice;
import az.permit.core.organisation.rules.PortalRules;
import az.permit.core.port.OrganisationPermits;
import az.permit.core.port.OrganisationRecords;
import az.permit.core.port.OrganisationRecords.Change;
import az.permit.core.port.OrganisationRecords.Transaction;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Use case: an employee sees which organisations listed them, and may say that they do not work
 * there. That is recorded, the organisation is told, and it becomes a case; the permit stays as it
 * is until a person has judged. Thread-safe.
 */
public final class DenyListing {
  private final OrganisationRecords records;
  private final OrganisationPermits permits;
  private final PortalRules rules;

  /** On these records, by these rules. */
  public DenyListing(OrganisationRecords records, OrganisationPermits permits, PortalRules rules) {
    this.records = records;
    this.permits = permits;
    this.rules = rules;
  }

  /**
   * The permits that name a person, as of today, the newest first; drafts are nobody's business.
   */
  public List<OrganisationPermit> listings(Pin employee, Instant now) {
    return permits.ofEmployee(employee).stream().map(p -> p.on(rules.dayOf(now))).toList();
  }

  /** Denies. Denied twice is denied once; a permit that does not name the person is not found. */
  public Either<Refusal, OrganisationPermit> deny(Pin employee, String id, Instant now) {
    return records.transact(
        t ->
            t.permit(id)
                .filter(permit -> names(permit, employee))
                .<Either<Refusal, OrganisationPermit>>map(
                    permit -> Either.right(deny(t, employee, permit, now).on(rules.dayOf(now))))
                .orElse(Either.left(new Refusal.NotFound())));
  }

  private static boolean names(OrganisationPermit permit, Pin employee) {
    return permit.submission().flatMap(s -> s.details().pin()).filter(employee::equals).isPresent();
  }

  private OrganisationPermit deny(
      Transaction t, Pin employee, OrganisationPermit permit, Instant now) {
    boolean denied = t.history(permit.id()).stream().anyMatch(e -> e.deed() == Deed.DENIED);
    if (denied) {
      return permit;
    }
    Submitted noted = ((Submitted) permit).noted(now);
    t.store(
        List.of(
            Change.of(
                    permit.head().version(),
                    noted,
                    HistoryEntry.byEmployee(employee, Deed.DENIED, now))
                .telling(RepresentativeNotice.of(noted, RepresentativeNotice.Kind.DENIED))));
    t.keep(
        new OrganisationCase(
            OrganisationCase.Kind.DENIED,
            permit.organisation(),
            Optional.of(employee),
            rules.dayOf(now),
            "permit=" + permit.id(),
            now));
    return noted;
  }
}
