package az.permit.app.command;

import az.permit.app.config.Configuration;
import az.permit.app.config.ConfigurationReader;
import az.permit.app.config.Problem;
import az.permit.app.wiring.PermitService;
import az.permit.persistence.StartRefused;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Production. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description =
        "Serves. Refuses to start, with a list of what to mend, if something is missing or unsafe.")
public final class ServeCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--config",
      required = true,
      paramLabel = "FILE",
      description = "the configuration; a sample: config print")
  private Path file = Path.of("permit.yaml");

  @Override
  public Integer call() throws IOException {
    PrintWriter err = Terminal.err(spec);
    Either<List<Problem>, Configuration> read = ConfigurationReader.read(file, System.getenv());
    if (read.isLeft()) {
      err.println("The configuration in " + file + " cannot be used:");
      read.getLeft().forEach(problem -> err.println("  - " + problem));
      return 1;
    }
    Configuration configuration = read.get();
    LogFormats.use(configuration.logFormat());
    try {
      PermitService service = PermitService.start(configuration, List.of(), false, Process::endNow);
      Process.stopOnSignal(service::stop);
      err.println("Serving on port " + service.httpPort() + "; health at /health/ready");
      return DemoCommand.STAYS;
    } catch (StartRefused refused) {
      err.println("Cannot start: " + refused.getMessage());
      return 1;
    }
  }
}
