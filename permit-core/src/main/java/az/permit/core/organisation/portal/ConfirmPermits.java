package az.permit.core.organisation.portal;

import az.permit.core.citizen.answering.PermitNames;
import az.permit.core.identity.Pin;
import az.permit.core.organisation.Clerk;
import az.permit.core.organisation.form.FormCheck;
import az.permit.core.organisation.form.PermitDetails;
import az.permit.core.organisation.lifecycle.Draft;
import az.permit.core.organisation.lifecycle.OrganisationPermit;
import az.permit.core.organisation.lifecycle.PermitState;
import az.permit.core.organisation.lifecycle.Transition;
import az.permit.core.organisation.rules.PortalRules;
import az.permit.core.port.OrganisationRecords;
import az.permit.core.port.OrganisationRecords.Transaction;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Use case: a clerk confirms drafts, and with that hands them to MIA, in the same transaction. A
 * permit that was confirmed before is the same confirmation: nothing is done, and it is returned as
 * it is now. Thread-safe if the names are.
 */
public final class ConfirmPermits {
  /** Confirmed once, whatever MIA said since. */
  private static final Set<PermitState> CONFIRMED_BEFORE =
      EnumSet.of(
          PermitState.CONFIRMED, PermitState.APPROVED, PermitState.REJECTED, PermitState.EXPIRED);

  private final OrganisationRecords records;
  private final PortalRules rules;
  private final PermitNames names;
  private final FormCheck check;

  /** On these records, by these rules, making codes by {@code names}. */
  public ConfirmPermits(OrganisationRecords records, PortalRules rules, PermitNames names) {
    this.records = records;
    this.rules = rules;
    this.names = names;
    this.check = new FormCheck(rules);
  }

  /** Confirms one draft. */
  public Either<Refusal, OrganisationPermit> confirm(Clerk clerk, PermitRef ref, Instant now) {
    return confirm(clerk, List.of(ref), now)
        .getOrDefault(ref.id(), Either.left(new Refusal.NotFound()));
  }

  /**
   * Confirms many drafts in one transaction; a refusal of one stops no other.
   *
   * @return what came of each, by its id, in the given order
   * @throws az.permit.core.port.StorageUnavailable if it could not be kept; then none is confirmed
   */
  public Map<String, Either<Refusal, OrganisationPermit>> confirm(
      Clerk clerk, List<PermitRef> refs, Instant now) {
    return records.transact(t -> confirm(t, clerk, refs, now));
  }

  private Map<String, Either<Refusal, OrganisationPermit>> confirm(
      Transaction t, Clerk clerk, List<PermitRef> refs, Instant now) {
    Map<String, Either<Refusal, OrganisationPermit>> results = new LinkedHashMap<>();
    Optional<Refusal> barred = new Desk(t, clerk).barred();
    if (barred.isPresent()) {
      refs.forEach(ref -> results.put(ref.id(), Either.left(barred.get())));
      return results;
    }
    Map<String, OrganisationPermit> permits =
        t.permits(clerk.tin(), refs.stream().map(PermitRef::id).toList());
    Map<Draft, PermitDetails> ready = new LinkedHashMap<>();
    for (PermitRef ref : refs) {
      OrganisationPermit permit = permits.get(ref.id());
      results.put(
          ref.id(),
          permit == null
              ? Either.left(new Refusal.NotFound())
              : look(ref, permit.on(rules.dayOf(now)), rules.dayOf(now), ready));
    }
    if (!ready.isEmpty()) {
      confirm(t, clerk, ready, now, results);
    }
    return results;
  }

  /** What is to be said of a permit; a draft that is fit to be confirmed is put aside as ready. */
  private Either<Refusal, OrganisationPermit> look(
      PermitRef ref, OrganisationPermit permit, LocalDate today, Map<Draft, PermitDetails> ready) {
    if (CONFIRMED_BEFORE.contains(permit.state())) {
      return Either.right(permit);
    }
    return Desk.begin(Transition.CONFIRM, permit, Draft.class)
        .flatMap(
            draft ->
                ref.isCurrent(draft)
                    ? Either.right(draft)
                    : Either.left(new Refusal.Conflict(draft)))
        .flatMap(
            draft ->
                check
                    .check(draft.form(), today)
                    .result()
                    .peek(details -> ready.put(draft, details))
                    .bimap(Refusal.Invalid::new, details -> draft));
  }

  private void confirm(
      Transaction t,
      Clerk clerk,
      Map<Draft, PermitDetails> ready,
      Instant now,
      Map<String, Either<Refusal, OrganisationPermit>> results) {
    List<Pin> employees = ready.values().stream().flatMap(d -> d.pin().stream()).toList();
    ConfirmRun run = new ConfirmRun(t, rules, names, clerk, now, employees);
    ready.forEach(
        (draft, details) ->
            results.put(
                draft.id(),
                Either.narrow(run.confirm(draft, details, draft.head().version(), List.of()))));
    run.store();
  }
}
