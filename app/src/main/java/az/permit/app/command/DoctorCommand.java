package az.permit.app.command;

import az.permit.app.config.Configuration;
import az.permit.app.config.ConfigurationReader;
import az.permit.app.config.Problem;
import az.permit.app.doctor.Diagnosis;
import az.permit.app.doctor.Doctor;
import az.permit.core.audit.ChainHead;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whether an installation is as it should be. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description =
        "Looks an installation over: keys, database, outboxes, audit trail. With an H2 file, while"
            + " the service does not run.")
public final class DoctorCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--config",
      required = true,
      paramLabel = "FILE",
      description = "the configuration of the service")
  private Path file = Path.of("permit.yaml");

  @Option(
      names = "--head",
      paramLabel = "FILE",
      description =
          "a head of the audit trail that was exported before: what came before it is"
              + " held against it")
  private @Nullable Path head;

  @Option(
      names = "--export-head",
      paramLabel = "FILE",
      description = "writes the head of the audit trail, to be kept on another machine")
  private @Nullable Path exportHead;

  @Option(names = "--json", description = "one JSON object in place of lines")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = Terminal.err(spec);
    Optional<ChainHead> exported = Optional.empty();
    if (head != null) {
      exported = ChainHead.read(Files.readString(head));
      if (exported.isEmpty()) {
        err.println("Expected an exported head of the audit trail in " + head);
        return 1;
      }
    }
    Either<List<Problem>, Configuration> read = ConfigurationReader.read(file, System.getenv());
    if (read.isLeft()) {
      err.println("The configuration in " + file + " cannot be used:");
      read.getLeft().forEach(problem -> err.println("  - " + problem));
      return 1;
    }
    Diagnosis diagnosis = new Doctor(Instant.now(), exported).examine(read.get().database());
    PrintWriter out = Terminal.out(spec);
    out.println(json ? diagnosis.json() : diagnosis.lines());
    out.flush();
    if (exportHead != null && !export(diagnosis, exportHead)) {
      err.println("The head was not exported: the audit trail is not as it was written");
      return 1;
    }
    return diagnosis.isHealthy() ? 0 : 1;
  }

  private static boolean export(Diagnosis diagnosis, Path target) throws IOException {
    if (diagnosis.head().isEmpty()) {
      return false;
    }
    Files.writeString(target, diagnosis.head().get().text() + System.lineSeparator());
    return true;
  }
}
