package az.permit.core.organisation.portal;

import az.permit.core.citizen.answering.PermitNames;
import az.permit.core.identity.Pin;
import az.permit.core.organisation.Clerk;
import az.permit.core.organisation.form.PermitDetails;
import az.permit.core.organisation.headcount.HeadcountBrake;
import az.permit.core.organisation.headcount.OrganisationCase;
import az.permit.core.organisation.lifecycle.Confirmed;
import az.permit.core.organisation.lifecycle.Deed;
import az.permit.core.organisation.lifecycle.Draft;
import az.permit.core.organisation.lifecycle.HistoryEntry;
import az.permit.core.organisation.message.EmployeeNotice;
import az.permit.core.organisation.message.MiaCopy;
import az.permit.core.organisation.rules.PortalRules;
import az.permit.core.port.OrganisationRecords.Change;
import az.permit.core.port.OrganisationRecords.Transaction;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Confirms faultless drafts of one organisation in one transaction. For one thread. */
final class ConfirmRun {
  private final Transaction transaction;
  private final PortalRules rules;
  private final PermitNames names;
  private final Clerk clerk;
  private final Instant now;
  private final LocalDate today;
  private final HeadcountBrake brake;
  private final List<Change> changes = new ArrayList<>();

  /**
   * Begins.
   *
   * @param candidates the employees of the drafts that may be confirmed
   */
  ConfirmRun(
      Transaction transaction,
      PortalRules rules,
      PermitNames names,
      Clerk clerk,
      Instant now,
      Collection<Pin> candidates) {
    this.transaction = transaction;
    this.rules = rules;
    this.names = names;
    this.clerk = clerk;
    this.now = now;
    this.today = rules.dayOf(now);
    this.brake =
        new HeadcountBrake(
            rules.quotaOf(clerk.tin()),
            transaction.headcount(clerk.tin(), today, now.minus(rules.growth().window())),
            transaction.listed(clerk.tin(), candidates, today));
  }

  /**
   * Confirms a draft, if the quota allows its employee.
   *
   * @param replaces the version that is stored; 0 if the draft is not stored yet
   * @param before what was done to it and is not stored yet
   */
  Either<Refusal, Confirmed> confirm(
      Draft draft, PermitDetails details, int replaces, List<HistoryEntry> before) {
    if (details.pin().isPresent() && !brake.admits(details.pin().get())) {
      return Either.left(new Refusal.QuotaReached(rules.quotaOf(clerk.tin()), brake.listed()));
    }
    Confirmed confirmed = draft.confirm(details, names.nextCode(), now);
    List<HistoryEntry> history = new ArrayList<>(before);
    history.add(HistoryEntry.by(clerk, Deed.CONFIRMED, "", now));
    changes.add(
        new Change(
            replaces,
            confirmed,
            List.copyOf(history),
            Optional.of(MiaCopy.of(confirmed, MiaCopy.State.CONFIRMED)),
            Optional.empty(),
            details.employee().map(employee -> EmployeeNotice.of(confirmed, employee))));
    return Either.right(confirmed);
  }

  /** Stores what was confirmed, and the cases that come of it. */
  void store() {
    transaction.store(changes);
    brake
        .suddenGrowth(rules.growth())
        .ifPresent(
            evidence -> keep(OrganisationCase.Kind.SUDDEN_GROWTH, Optional.empty(), evidence));
    transaction
        .employers(brake.added(), today)
        .forEach(
            (pin, employers) -> {
              if (employers > rules.organisationsOfOneEmployee()) {
                keep(
                    OrganisationCase.Kind.MANY_EMPLOYERS,
                    Optional.of(pin),
                    "organisations=" + employers);
              }
            });
  }

  private void keep(OrganisationCase.Kind kind, Optional<Pin> employee, String evidence) {
    transaction.keep(
        new OrganisationCase(kind, clerk.organisation(), employee, today, evidence, now));
  }
}
