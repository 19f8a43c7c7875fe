package az.permit.core.organisation.portal;

import az.permit.core.citizen.answering.PermitNames;
import az.permit.core.identity.Pin;
import az.permit.core.organisation.Clerk;
import az.permit.core.organisation.bulk.FormRow;
import az.permit.core.organisation.bulk.RowReport;
import az.permit.core.organisation.form.CheckedForm;
import az.permit.core.organisation.form.FormCheck;
import az.permit.core.organisation.form.PermitDetails;
import az.permit.core.organisation.lifecycle.Deed;
import az.permit.core.organisation.lifecycle.Draft;
import az.permit.core.organisation.lifecycle.HistoryEntry;
import az.permit.core.organisation.lifecycle.OrganisationPermit;
import az.permit.core.organisation.rules.PortalRules;
import az.permit.core.port.OrganisationRecords;
import az.permit.core.port.OrganisationRecords.Change;
import az.permit.core.port.OrganisationRecords.Transaction;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Use case: a clerk hands in many permits at once. First a dry run over all rows, then the good
 * ones chunk by chunk, so that memory stays flat however many there are. Thread-safe if the names
 * are.
 */
public final class ImportRows {
  /** So many rows at most are stored in one transaction. */
  public static final int CHUNK = 500;

  private final OrganisationRecords records;
  private final PortalRules rules;
  private final PermitNames names;
  private final FormCheck check;

  /** What becomes of the good rows. */
  public enum Into {
    /** Drafts. */
    DRAFTS,
    /** Confirmed permits, of which MIA is told. */
    CONFIRMED
  }

  /**
   * What came of one row.
   *
   * @param line its line in the file
   * @param result the permit, or why there is none
   */
  public record RowResult(int line, Either<Refusal, OrganisationPermit> result) {}

  /** On these records, by these rules, naming new permits by {@code names}. */
  public ImportRows(OrganisationRecords records, PortalRules rules, PermitNames names) {
    this.records = records;
    this.rules = rules;
    this.names = names;
    this.check = new FormCheck(rules);
  }

  /** What is wrong with a row; stores nothing. */
  public RowReport check(FormRow row, Instant now) {
    CheckedForm checked = check.check(row.form(), rules.dayOf(now));
    return new RowReport(row.line(), checked.violations(), checked.questions());
  }

  /**
   * Stores the good rows of one chunk, all in one transaction; a bad row stops no other.
   *
   * @param rows at most {@link #CHUNK}
   * @return what came of each row, in their order
   * @throws IllegalArgumentException if there are more
   * @throws az.permit.core.port.StorageUnavailable if it could not be kept; then none is stored
   */
  public List<RowResult> store(Clerk clerk, List<FormRow> rows, Into into, Instant now) {
    if (rows.size() > CHUNK) {
      throw new IllegalArgumentException("expected at most " + CHUNK + " rows");
    }
    return records.transact(t -> store(t, clerk, rows, into, now));
  }

  private List<RowResult> store(
      Transaction t, Clerk clerk, List<FormRow> rows, Into into, Instant now) {
    Optional<Refusal> barred = new Desk(t, clerk).barred();
    if (barred.isPresent()) {
      return rows.stream().map(r -> new RowResult(r.line(), Either.left(barred.get()))).toList();
    }
    LocalDate today = rules.dayOf(now);
    Map<FormRow, Either<Refusal, PermitDetails>> checked = new LinkedHashMap<>();
    for (FormRow row : rows) {
      checked.put(row, check.check(row.form(), today).result().mapLeft(Refusal.Invalid::new));
    }
    return into == Into.DRAFTS ? drafts(t, clerk, checked, now) : confirmed(t, clerk, checked, now);
  }

  private List<RowResult> drafts(
      Transaction t, Clerk clerk, Map<FormRow, Either<Refusal, PermitDetails>> rows, Instant now) {
    List<Change> changes = new ArrayList<>();
    List<RowResult> results = new ArrayList<>();
    rows.forEach(
        (row, details) ->
            results.add(
                new RowResult(
                    row.line(),
                    details.map(
                        good -> {
                          Draft draft = draft(clerk, row, now);
                          changes.add(Change.of(0, draft, created(clerk, now)));
                          return draft;
                        }))));
    t.store(changes);
    return results;
  }

  private List<RowResult> confirmed(
      Transaction t, Clerk clerk, Map<FormRow, Either<Refusal, PermitDetails>> rows, Instant now) {
    List<Pin> employees =
        rows.values().stream()
            .flatMap(row -> row.toJavaStream())
            .flatMap(details -> details.pin().stream())
            .toList();
    ConfirmRun run = new ConfirmRun(t, rules, names, clerk, now, employees);
    List<RowResult> results = new ArrayList<>();
    rows.forEach(
        (row, details) ->
            results.add(
                new RowResult(
                    row.line(),
                    details.flatMap(
                        good ->
                            run.confirm(
                                draft(clerk, row, now), good, 0, List.of(created(clerk, now)))))));
    run.store();
    return results;
  }

  private Draft draft(Clerk clerk, FormRow row, Instant now) {
    return Draft.create(names.nextId(now), clerk.organisation(), row.form(), now);
  }

  private static HistoryEntry created(Clerk clerk, Instant now) {
    return HistoryEntry.by(clerk, Deed.CREATED, "", now);
  }
}
