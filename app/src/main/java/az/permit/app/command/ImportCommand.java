package az.permit.app.command;

import az.permit.app.bulk.FileImport;
import az.permit.core.identity.Pin;
import az.permit.core.identity.Tin;
import az.permit.core.organisation.Clerk;
import az.permit.core.organisation.Organisation;
import az.permit.core.organisation.portal.ImportRows.Into;
import az.permit.http.bulk.ImportTally;
import az.permit.http.bulk.UploadRefusal;
import az.permit.persistence.StartRefused;
import az.permit.persistence.database.Database;
import az.permit.persistence.database.DatabaseSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Organisation permits in bulk. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Organisation permits in bulk, from a CSV or XLSX file with the columns of the portal's"
          + " template.",
      "An H2 file must not be in use meanwhile: stop the service, or upload in the portal instead."
    })
public final class ImportCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "the file")
  private Path file = Path.of("");

  @Option(
      names = "--tin",
      required = true,
      description = "the organisation's tax identification number (VÖEN)")
  private String tin = "";

  @Option(names = "--organisation", required = true, description = "the organisation's name")
  private String organisation = "";

  @Option(
      names = "--pin",
      required = true,
      interactive = true,
      arity = "0..1",
      description = "PIN of who answers for the import; asked for unless a value follows")
  private String pin = "";

  @Option(names = "--name", required = true, description = "name of who answers for the import")
  private String name = "";

  @Mixin private ChosenDatabase chosen = new ChosenDatabase();

  @Option(names = "--drafts", description = "stores drafts; without it permits are confirmed")
  private boolean drafts;

  @Option(names = "--dry-run", description = "finds all faults and stores nothing")
  private boolean dryRun;

  @Option(
      names = "--failed",
      defaultValue = "failed.csv",
      description = "where failed rows go, to be mended; ${DEFAULT-VALUE} if not given")
  private Path failed = Path.of("failed.csv");

  @Override
  public Integer call() throws IOException {
    PrintWriter err = Terminal.err(spec);
    Clerk clerk = clerk();
    Optional<DatabaseSettings> settings = settings(err);
    if (settings.isEmpty()) {
      return 1;
    }
    try (Database database = Database.open(settings.get(), err::println)) {
      ImportTally tally = new ImportTally();
      Into into = drafts ? Into.DRAFTS : Into.CONFIRMED;
      Optional<UploadRefusal> refusal =
          new FileImport(database, err::println)
              .run(clerk, new FileImport.Plan(file, failed, into, dryRun), tally);
      return report(refusal, tally);
    } catch (StartRefused refused) {
      err.println("Cannot import: " + refused.getMessage());
      return 1;
    }
  }

  private Integer report(Optional<UploadRefusal> refusal, ImportTally tally) {
    if (refusal.isPresent()) {
      Terminal.err(spec).println("Cannot import: " + refusal.get().text().en());
      return 1;
    }
    PrintWriter out = Terminal.out(spec);
    out.println((dryRun ? "good   " : "stored ") + tally.good());
    out.println("failed " + tally.bad() + (tally.bad() > 0 ? ", in " + failed : ""));
    out.flush();
    return tally.bad() == 0 ? 0 : 1;
  }

  private Clerk clerk() {
    CommandSpec asked = Objects.requireNonNull(spec);
    if (!Tin.isTin(tin)) {
      throw new ParameterException(asked.commandLine(), "--tin: expected 10 digits");
    }
    Pin read =
        Pin.read(pin)
            .orElseThrow(
                () ->
                    new ParameterException(
                        asked.commandLine(), "--pin: expected 7 characters without O and I"));
    return new Clerk(read, name, new Organisation(new Tin(tin), organisation), Clerk.Right.SEAL);
  }

  private Optional<DatabaseSettings> settings(PrintWriter err) {
    if (!Files.isReadable(file)) {
      err.println("Cannot import: " + file + " cannot be read");
      return Optional.empty();
    }
    return chosen.settings(err);
  }
}
