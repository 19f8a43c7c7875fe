package az.permit.app.command;

import az.permit.app.wiring.Clock;
import az.permit.mia.WebhookSecret;
import az.permit.mia.check.CheckResult;
import az.permit.mia.check.MiaCheck;
import java.io.PrintWriter;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whether a server keeps the rules of MIA's interface. */
@Command(
    name = "mia-check",
    mixinStandardHelpOptions = true,
    description = {
      "Checks whether a server keeps the rules of MIA's interface: who is believed, what is taken.",
      "It is sent invented permits of AZE 0000000: let it be one for tests."
    })
public final class MiaCheckCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--url",
      required = true,
      description = "where the interface begins; /notices is appended")
  private URI url = URI.create("http://127.0.0.1");

  @Option(
      names = "--secret",
      required = true,
      interactive = true,
      arity = "0..1",
      description = "the secret shared with it, whsec_…; asked for unless a value follows")
  private String secret = "";

  @Option(
      names = "--timeout",
      defaultValue = "20",
      paramLabel = "SECONDS",
      description = "how long each answer may take; ${DEFAULT-VALUE} if not given")
  private int seconds;

  @Override
  public Integer call() {
    PrintWriter out = Terminal.out(spec);
    List<CheckResult> results =
        new MiaCheck(url, secret(), new SecureRandom(), Clock.micros(), Duration.ofSeconds(seconds))
            .run(result -> print(out, result));
    long failed = results.stream().filter(result -> !result.passed()).count();
    out.println(results.size() - failed + " passed, " + failed + " failed");
    out.flush();
    return failed == 0 ? 0 : 1;
  }

  private static void print(PrintWriter out, CheckResult result) {
    out.println((result.passed() ? "pass  " : "FAIL  ") + result.name());
    if (!result.passed()) {
      out.println("      " + result.rule());
      out.println("      expected " + result.expected() + ", but " + result.found());
    }
    out.flush();
  }

  private WebhookSecret secret() {
    CommandSpec asked = Objects.requireNonNull(spec);
    if (url.getHost() == null || seconds < 1) {
      throw new ParameterException(
          asked.commandLine(), "expected --url http(s)://host… and a time of a second or more");
    }
    try {
      return WebhookSecret.parse(secret);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(asked.commandLine(), "--secret: " + e.getMessage());
    }
  }
}
