package az.permit.app.bulk;

import az.permit.app.Ticker;
import az.permit.app.wiring.Clock;
import az.permit.core.citizen.answering.PermitNames;
import az.permit.core.organisation.Clerk;
import az.permit.core.organisation.portal.ImportRows;
import az.permit.core.organisation.portal.ImportRows.Into;
import az.permit.core.organisation.rules.PortalRules;
import az.permit.core.regime.LocalizedText;
import az.permit.http.bulk.ImportTally;
import az.permit.http.bulk.TableImport;
import az.permit.http.bulk.UploadLimits;
import az.permit.http.bulk.UploadRefusal;
import az.permit.persistence.database.Database;
import az.permit.persistence.organisation.JdbiOrganisationRecords;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/** One file of permits into a database that nobody else writes to, or into PostgreSQL. */
public final class FileImport {
  private final Database database;
  private final Consumer<String> progress;

  /**
   * Into that database.
   *
   * @param progress told every second how far it has come
   */
  public FileImport(Database database, Consumer<String> progress) {
    this.database = database;
    this.progress = progress;
  }

  /**
   * What to do.
   *
   * @param file CSV or XLSX
   * @param failed where the rows go that are not stored
   * @param into drafts or confirmed permits
   * @param dryRun whether nothing is stored, and only the faults are found
   */
  public record Plan(Path file, Path failed, Into into, boolean dryRun) {}

  /**
   * Runs it on the thread of the caller, with flat memory.
   *
   * @return why the file cannot be taken at all; empty if it was, whatever came of its rows
   * @throws IOException if the disk fails
   */
  public Optional<UploadRefusal> run(Clerk clerk, Plan plan, ImportTally tally) throws IOException {
    InstantSource clock = Clock.micros();
    PortalRules rules = PortalRules.azerbaijan();
    ImportRows rows =
        new ImportRows(
            new JdbiOrganisationRecords(database), rules, new PermitNames(new SecureRandom()));
    TableImport tables =
        new TableImport(rows, rules, UploadLimits.OF_THE_OPERATOR, ImportRows.CHUNK, clock);
    try (Ticker ticker = Ticker.start(() -> line(tally), progress)) {
      return plan.dryRun()
          ? tables.check(plan.file(), plan.failed(), LocalizedText::en, tally)
          : tables.store(plan.file(), plan.failed(), clerk, plan.into(), LocalizedText::en, tally);
    }
  }

  private static String line(ImportTally tally) {
    return tally.done() + " rows, " + tally.good() + " good, " + tally.bad() + " failed";
  }
}
