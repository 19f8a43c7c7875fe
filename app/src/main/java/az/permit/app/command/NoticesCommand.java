package az.permit.app.command;

import az.permit.app.operation.RunningOrOwn;
import az.permit.app.wiring.Clock;
import az.permit.persistence.StartRefused;
import az.permit.persistence.database.DatabaseSettings;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
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

/** The notices that MIA refused too often. */
@Command(
    name = "notices",
    mixinStandardHelpOptions = true,
    description = {
      "The notices that MIA refused too often and that were set aside.",
      "Asks the service where it runs, and opens the database where it does not."
    },
    subcommands = {NoticesCommand.Listing.class, NoticesCommand.Replaying.class})
public final class NoticesCommand {

  /** Lists them. */
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists them: id, kind, how often it was posted, when its permit changed.")
  static final class Listing implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;
    @Mixin private ChosenDatabase chosen = new ChosenDatabase();

    @Option(names = "--json", description = "prints JSON")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
      return on(
          spec,
          chosen,
          (service, out) -> {
            JsonNode notices = service.list().path("notices");
            if (json) {
              out.println(notices);
            } else {
              notices.forEach(
                  notice ->
                      out.printf(
                          "%s  %s  %s  %s%n",
                          notice.path("id").asText(),
                          notice.path("kind").asText(),
                          notice.path("attempts").asText(),
                          notice.path("at").asText()));
            }
            return 0;
          });
    }
  }

  /** Sends them again. */
  @Command(
      name = "replay",
      mixinStandardHelpOptions = true,
      description = "Sends notices again; prints the ids of those that were set aside.")
  static final class Replaying implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;
    @Mixin private ChosenDatabase chosen = new ChosenDatabase();

    @Parameters(paramLabel = "ID", arity = "0..*", description = "which ones")
    private List<String> ids = List.of();

    @Option(names = "--all", description = "all that are set aside now")
    private boolean all;

    @Override
    public Integer call() throws IOException, InterruptedException {
      if (spec != null && all == !ids.isEmpty()) {
        throw new ParameterException(spec.commandLine(), "expected either ids or --all");
      }
      return on(
          spec,
          chosen,
          (service, out) -> {
            JsonNode replayed = service.replay(ids, all).path("replayed");
            replayed.forEach(id -> out.println(id.asText()));
            return all || replayed.size() == ids.size() ? 0 : 1;
          });
    }
  }

  /** What a command does, once it is known to which installation. */
  @FunctionalInterface
  private interface Work {
    int on(RunningOrOwn service, PrintWriter out) throws IOException, InterruptedException;
  }

  private static int on(@Nullable CommandSpec spec, ChosenDatabase chosen, Work work)
      throws IOException, InterruptedException {
    PrintWriter err = Terminal.err(spec);
    Optional<DatabaseSettings> settings = chosen.settings(err);
    if (settings.isEmpty()) {
      return 1;
    }
    try {
      PrintWriter out = Terminal.out(spec);
      int status = work.on(new RunningOrOwn(settings.get(), Clock.micros(), err::println), out);
      out.flush();
      return status;
    } catch (StartRefused refused) {
      err.println("The database cannot be opened: " + refused.getMessage());
      return 1;
    }
  }
}
