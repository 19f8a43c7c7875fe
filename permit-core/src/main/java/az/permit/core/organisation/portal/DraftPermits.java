package az.permit.core.organisation.portal;

import az.permit.core.citizen.answering.PermitNames;
import az.permit.core.organisation.Clerk;
import az.permit.core.organisation.form.FormCheck;
import az.permit.core.organisation.form.PermitForm;
import az.permit.core.organisation.form.Violation;
import az.permit.core.organisation.lifecycle.Deed;
import az.permit.core.organisation.lifecycle.Draft;
import az.permit.core.organisation.lifecycle.HistoryEntry;
import az.permit.core.organisation.lifecycle.OrganisationPermit;
import az.permit.core.organisation.lifecycle.Transition;
import az.permit.core.organisation.rules.PortalRules;
import az.permit.core.port.OrganisationRecords;
import az.permit.core.port.OrganisationRecords.Change;
import az.permit.core.port.OrganisationRecords.Transaction;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Use case: a clerk fills in permits and does away with drafts. A draft may be incomplete and
 * wrong, only not longer than is sensible. Thread-safe if the names are.
 *
 * <p>Every method throws {@code StorageUnavailable} as {@link OrganisationRecords#transact}.
 */
public final class DraftPermits {
  private final OrganisationRecords records;
  private final PortalRules rules;
  private final PermitNames names;
  private final FormCheck check;

  /** On these records, by these rules, naming new permits by {@code names}. */
  public DraftPermits(OrganisationRecords records, PortalRules rules, PermitNames names) {
    this.records = records;
    this.rules = rules;
    this.names = names;
    this.check = new FormCheck(rules);
  }

  /** Makes a draft. */
  public Either<Refusal, Draft> create(Clerk clerk, PermitForm form, Instant now) {
    return records.transact(
        t -> {
          Optional<Refusal> refusal = new Desk(t, clerk).barred().or(() -> tooLong(form));
          if (refusal.isPresent()) {
            return Either.left(refusal.get());
          }
          Draft draft = Draft.create(names.nextId(now), clerk.organisation(), form, now);
          t.store(List.of(Change.of(0, draft, HistoryEntry.by(clerk, Deed.CREATED, "", now))));
          return Either.right(draft);
        });
  }

  /** Changes the form of a draft; another version than the clerk saw is a conflict. */
  public Either<Refusal, Draft> edit(Clerk clerk, PermitRef ref, PermitForm form, Instant now) {
    return records.transact(
        t ->
            new Desk(t, clerk)
                .begin(Transition.EDIT, ref, rules.dayOf(now), Draft.class)
                .flatMap(
                    draft -> {
                      Optional<Refusal> refusal = tooLong(form);
                      if (refusal.isPresent()) {
                        return Either.left(refusal.get());
                      }
                      Draft edited = draft.edit(form, now);
                      t.store(
                          List.of(
                              Change.of(
                                  draft.head().version(),
                                  edited,
                                  HistoryEntry.by(clerk, Deed.EDITED, "", now))));
                      return Either.right(edited);
                    }));
  }

  /** Removes a draft with its history; returns what was removed. */
  public Either<Refusal, Draft> delete(Clerk clerk, PermitRef ref, Instant now) {
    return records.transact(
        t ->
            new Desk(t, clerk)
                .begin(Transition.DELETE, ref, rules.dayOf(now), Draft.class)
                .peek(t::delete));
  }

  /** Makes a new draft that says what a permit says, whatever state that one is in. */
  public Either<Refusal, Draft> copy(Clerk clerk, String id, Instant now) {
    return records.transact(
        t ->
            new Desk(t, clerk)
                .permit(id)
                .map(permit -> copy(t, clerk, permit, names.nextId(now), now)));
  }

  static Draft copy(
      Transaction t, Clerk clerk, OrganisationPermit permit, String newId, Instant now) {
    Draft draft = Draft.create(newId, clerk.organisation(), permit.form(), now);
    HistoryEntry copied = HistoryEntry.by(clerk, Deed.COPIED, permit.id(), now);
    t.store(List.of(Change.of(0, draft, copied)));
    return draft;
  }

  private Optional<Refusal> tooLong(PermitForm form) {
    List<Violation> violations = check.tooLong(form);
    return violations.isEmpty() ? Optional.empty() : Optional.of(new Refusal.Invalid(violations));
  }
}
