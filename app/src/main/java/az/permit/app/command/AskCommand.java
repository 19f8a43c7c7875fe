package az.permit.app.command;

import az.permit.app.regime.RegimeSource;
import az.permit.core.citizen.AnsweredMessage;
import az.permit.core.citizen.answering.AskRegime;
import az.permit.core.regime.Fault;
import az.permit.core.regime.Regime;
import io.vavr.control.Either;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What would be answered to a message at some moment; stores nothing. */
@Command(
    name = "ask",
    mixinStandardHelpOptions = true,
    description = "What would be answered then, and by which ruling and rule. Stores nothing.")
public final class AskCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "MESSAGE", description = "the message, for instance \"2 AZE 1111111\"")
  private String message = "";

  @Option(
      names = "--at",
      paramLabel = "MOMENT",
      description = "by the regime's clock: 2020-06-06T12:00; now, if not given")
  private @Nullable LocalDateTime at;

  @Option(names = "--district", description = "where the asker lives, if the register knew it")
  private @Nullable String district;

  @Option(
      names = "--regime",
      defaultValue = "azerbaijan-2020",
      description = "a preset or the path of a file; ${DEFAULT-VALUE} if not given")
  private String regimeName = "";

  @Option(names = "--json", description = "one JSON object in place of lines")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = Terminal.out(spec);
    Either<List<Fault>, Regime> read = RegimeSource.read(regimeName);
    if (read.isLeft()) {
      read.getLeft().forEach(fault -> Terminal.err(spec).println(fault));
      return 1;
    }
    Regime regime = read.get();
    Instant moment = at == null ? Instant.now() : regime.instantOf(at);
    AnsweredMessage answered =
        new AskRegime(regime).ask(message, moment, Optional.ofNullable(district));
    AskedAnswer answer = new AskedAnswer(regime, moment, answered);
    out.println(json ? answer.json() : answer.lines());
    out.flush();
    return 0;
  }
}
