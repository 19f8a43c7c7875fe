package az.permit.app.command;

import az.permit.app.config.Configuration;
import az.permit.app.config.ConfigurationReader;
import az.permit.app.config.Problem;
import az.permit.core.inspection.offline.ListKeys;
import az.permit.persistence.keys.SigningKey;
import io.vavr.control.Either;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What concerns the keys of an installation. */
@Command(
    name = "keys",
    mixinStandardHelpOptions = true,
    description = "The keys of an installation.",
    subcommands = KeysCommand.Public.class)
public final class KeysCommand {

  /** Prints the key by which the police trust lists. */
  @Command(
      name = "public",
      mixinStandardHelpOptions = true,
      description = {
        "Prints the key by which the police trust lists, for inspect --public-key.",
        "It is made with its private half where there is none yet."
      })
  static final class Public implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    @Option(
        names = "--config",
        required = true,
        paramLabel = "FILE",
        description = "the configuration of the service")
    private Path file = Path.of("permit.yaml");

    @Override
    public Integer call() {
      Either<List<Problem>, Configuration> read = ConfigurationReader.read(file, System.getenv());
      if (read.isLeft()) {
        read.getLeft().forEach(problem -> Terminal.err(spec).println(problem));
        return 1;
      }
      Terminal.out(spec).println(ListKeys.text(SigningKey.load(read.get().signingKey()).key()));
      Terminal.out(spec).flush();
      return 0;
    }
  }
}
