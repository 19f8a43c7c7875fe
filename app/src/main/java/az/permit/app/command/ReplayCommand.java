package az.permit.app.command;

import az.permit.app.replay.Replay;
import az.permit.app.replay.ReplayPlan;
import az.permit.app.replay.ReplayReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How much can this machine carry? */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = {
      "A load of many messages over SMPP through the whole path, at full speed or a given rate.",
      "A message refused as busy is sent again a little later, as operators do.",
      "The first seconds are slower, until Java has compiled what runs often: steadyPerSecond is the",
      "rate of the later half.",
      "Afterwards checks that every message was acknowledged, kept once, answered and pushed."
    })
public final class ReplayCommand implements Callable<Integer> {
  /** Half of what may wait to be decided, so that nothing is refused as busy. */
  private static final int MOST = 4_096;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--messages",
      defaultValue = "200000",
      description = "${DEFAULT-VALUE} if not given")
  private int messages;

  @Option(
      names = "--window",
      defaultValue = "2000",
      description = {
        "messages that may be unanswered at once, over all binds; ${DEFAULT-VALUE} if not given.",
        "Real operators agree on a window for each bind, of ten to some hundreds.",
        "At most "
            + MOST
            + ": beyond that a load measures only how often it is told to try again, for 8,192"
            + " messages may wait to be decided."
      })
  private int window;

  @Option(
      names = "--rate",
      defaultValue = "0",
      description = "messages a second; as many as go, if not given")
  private int rate;

  @Option(names = "--data", description = "folder of the database; a temporary one, if not given")
  private @Nullable Path data;

  @Option(names = "--json", description = "one JSON object in place of lines")
  private boolean json;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (window < 1 || window > MOST) {
      Terminal.err(spec)
          .println(
              "expected a window between 1 and "
                  + MOST
                  + ", for beyond that a load measures only how often it is told to try again, but "
                  + window);
      return CommandLine.ExitCode.USAGE;
    }
    boolean temporary = data == null;
    Path folder = data == null ? Files.createTempDirectory("permit-replay") : data;
    PrintWriter err = Terminal.err(spec);
    try {
      ReplayReport report =
          Replay.run(new ReplayPlan(messages, window, rate, folder), err::println);
      PrintWriter out = Terminal.out(spec);
      out.println(json ? report.json().toString() : report.lines());
      out.flush();
      return report.isVerified() ? 0 : 1;
    } finally {
      if (temporary) {
        delete(folder);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> below = Files.walk(folder)) {
      all = below.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
