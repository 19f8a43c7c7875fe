package az.permit.core.organisation.portal;

import az.permit.core.citizen.answering.PermitNames;
import az.permit.core.organisation.Clerk;
import az.permit.core.organisation.lifecycle.Deed;
import az.permit.core.organisation.lifecycle.Draft;
import az.permit.core.organisation.lifecycle.HistoryEntry;
import az.permit.core.organisation.lifecycle.OrganisationPermit;
import az.permit.core.organisation.lifecycle.OrganisationPermit.Withdrawable;
import az.permit.core.organisation.lifecycle.PermitState;
import az.permit.core.organisation.lifecycle.Transition;
import az.permit.core.organisation.lifecycle.Withdrawn;
import az.permit.core.organisation.message.MiaCopy;
import az.permit.core.organisation.rules.PortalRules;
import az.permit.core.port.OrganisationRecords;
import az.permit.core.port.OrganisationRecords.Change;
import az.permit.core.port.OrganisationRecords.Transaction;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.List;

/**
 * Use case: a clerk takes back what was confirmed or approved; MIA is told in the same transaction.
 * Withdrawn twice is withdrawn once. Thread-safe if the names are.
 */
public final class WithdrawPermits {
  private final OrganisationRecords records;
  private final PortalRules rules;
  private final PermitNames names;

  /** On these records, by these rules, naming new permits by {@code names}. */
  public WithdrawPermits(OrganisationRecords records, PortalRules rules, PermitNames names) {
    this.records = records;
    this.rules = rules;
    this.names = names;
  }

  /**
   * What an amendment makes of a permit.
   *
   * @param withdrawn the permit
   * @param draft the new draft that says the same, to be changed and confirmed
   */
  public record Amendment(OrganisationPermit withdrawn, Draft draft) {}

  /** Withdraws a permit. */
  public Either<Refusal, OrganisationPermit> withdraw(Clerk clerk, PermitRef ref, Instant now) {
    return records.transact(t -> withdraw(t, clerk, ref, now));
  }

  /** Withdraws a permit and copies it into a new draft: the way to amend what was confirmed. */
  public Either<Refusal, Amendment> amend(Clerk clerk, PermitRef ref, Instant now) {
    return records.transact(
        t ->
            withdraw(t, clerk, ref, now)
                .map(
                    withdrawn ->
                        new Amendment(
                            withdrawn,
                            DraftPermits.copy(t, clerk, withdrawn, names.nextId(now), now))));
  }

  private Either<Refusal, OrganisationPermit> withdraw(
      Transaction t, Clerk clerk, PermitRef ref, Instant now) {
    Desk desk = new Desk(t, clerk);
    Either<Refusal, OrganisationPermit> found = desk.permit(ref.id());
    if (found.isRight() && found.get().state() == PermitState.WITHDRAWN) {
      return found;
    }
    return desk.begin(Transition.WITHDRAW, ref, rules.dayOf(now), Withdrawable.class)
        .map(permit -> withdraw(t, clerk, permit, now));
  }

  private static Withdrawn withdraw(Transaction t, Clerk clerk, Withdrawable permit, Instant now) {
    Withdrawn withdrawn = permit.withdraw(now);
    t.store(
        List.of(
            Change.of(
                    permit.head().version(),
                    withdrawn,
                    HistoryEntry.by(clerk, Deed.WITHDRAWN, "", now))
                .telling(MiaCopy.of(withdrawn, MiaCopy.State.WITHDRAWN))));
    return withdrawn;
  }
}
