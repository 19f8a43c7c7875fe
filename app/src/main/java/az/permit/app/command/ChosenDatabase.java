package az.permit.app.command;

import az.permit.app.config.Configuration;
import az.permit.app.config.ConfigurationReader;
import az.permit.app.config.Problem;
import az.permit.persistence.database.DatabaseSettings;
import io.vavr.control.Either;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which installation a command is about. */
final class ChosenDatabase {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "configuration of the service; if not given, the demo's --data is used")
  private @Nullable Path config;

  @Option(
      names = "--data",
      defaultValue = "data",
      description = "folder of the demo's database; ${DEFAULT-VALUE} if not given")
  private Path data = Path.of("data");

  /** Where its database is; empty, and told why, if that cannot be found out. */
  Optional<DatabaseSettings> settings(PrintWriter err) {
    if (config == null) {
      if (!Files.exists(data.resolve("permit.mv.db"))) {
        err.println("There is no database in " + data + "; give --data or --config");
        return Optional.empty();
      }
      return Optional.of(DatabaseSettings.embedded(data.resolve("permit")));
    }
    Either<List<Problem>, Configuration> read = ConfigurationReader.read(config, System.getenv());
    if (read.isLeft()) {
      err.println("The configuration in " + config + " cannot be used:");
      read.getLeft().forEach(problem -> err.println("  - " + problem));
      return Optional.empty();
    }
    return Optional.of(read.get().database());
  }
}
