package az.permit.app.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What concerns the configuration file. */
@Command(
    name = "config",
    mixinStandardHelpOptions = true,
    description = "The configuration file of serve.",
    subcommands = ConfigCommand.Print.class)
public final class ConfigCommand {

  /** Prints a complete configuration with comments. */
  @Command(
      name = "print",
      mixinStandardHelpOptions = true,
      description = "Prints a complete configuration file, with comments.")
  static final class Print implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
      try (InputStream sample =
          ConfigCommand.class.getResourceAsStream("/az/permit/app/permit.yaml")) {
        if (sample == null) {
          throw new IOException("the sample configuration is not in the jar");
        }
        Terminal.out(spec).print(new String(sample.readAllBytes(), StandardCharsets.UTF_8));
        Terminal.out(spec).flush();
        return 0;
      }
    }
  }
}
