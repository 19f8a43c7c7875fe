package az.permit.app.command;

import az.permit.app.demo.Demo;
import az.permit.persistence.StartRefused;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Everything on loopback, with nothing configured. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Everything on loopback with nothing configured: try it in a browser.")
public final class DemoCommand implements Callable<Integer> {
  /** Returned by a command that goes on in threads of its own until it is told to stop. */
  public static final int STAYS = -1;

  private static final int WINDOW = 100;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--data",
      defaultValue = "data",
      description = "folder of the database; ${DEFAULT-VALUE} if not given")
  private Path data = Path.of("data");

  @Option(
      names = "--http-port",
      defaultValue = "8080",
      description = "${DEFAULT-VALUE} if not given")
  private int httpPort;

  @Option(
      names = "--smpp-port",
      defaultValue = "2775",
      description = "${DEFAULT-VALUE} if not given")
  private int smppPort;

  @Option(
      names = "--regime",
      defaultValue = "azerbaijan-3h",
      description = "a preset; ${DEFAULT-VALUE} if not given")
  private String regime = "";

  @Override
  public Integer call() throws IOException {
    PrintWriter err = Terminal.err(spec);
    try {
      Demo demo =
          Demo.start(new Demo.Settings(data, httpPort, smppPort, regime, WINDOW), Process::endNow);
      demo.mia()
          .onNotice(notice -> err.println("MIA took a permit for purpose " + notice.purpose()));
      Process.stopOnSignal(demo::stop);
      String base = "http://127.0.0.1:" + demo.httpPort();
      PrintWriter out = Terminal.out(spec);
      out.println("The demo runs. Stop it with Ctrl-C.");
      out.println("  phone    " + base + "/phone");
      out.println("  portal   " + base + "/home (sign in as one of the people it offers)");
      out.println("  API      " + base + "/api/docs");
      out.println("  health   " + base + "/health/ready");
      out.println("  SMPP     127.0.0.1:" + demo.smsc().port() + " (SMSC stand-in)");
      out.println("  MIA      " + demo.mia().url() + " (stand-in)");
      out.println("  data     " + data.toAbsolutePath().normalize());
      String port = httpPort == 8080 ? "" : " --http-port " + demo.httpPort();
      out.println(
          "Or from another terminal: java -jar permit.jar text" + port + " \"2 AZE 1111111\"");
      out.flush();
      return STAYS;
    } catch (StartRefused refused) {
      err.println("Cannot start: " + refused.getMessage());
    } catch (BindException taken) {
      err.println("Cannot start: a port is taken; choose others with --http-port and --smpp-port");
    }
    return 1;
  }
}
