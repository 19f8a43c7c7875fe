package az.permit.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;

/** The command line, run in this process, with what it printed. */
public final class PermitCommandLine {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** Writes the least that a service is configured with, its database in that folder. */
  public static Path configuration(Path folder) throws IOException {
    return Files.writeString(
        folder.resolve("permit.yaml"),
        """
        database: { url: "jdbc:h2:file:%s" }
        regime: azerbaijan-3h
        sms:
          operators:
            - name: azercell
              binds: [ { host: 127.0.0.1, port: 2775, systemId: permit, password: pw1 } ]
        mia: { url: "http://127.0.0.1:9090", secret: "whsec_q1w2e3r4t5y6u7i8o9p0a1s2d3f4g5h6j7k8l9z0x1c=" }
        """
            .formatted(folder.resolve("permit")));
  }

  /** Runs a command and returns its exit code. */
  public int run(String... args) {
    CommandLine commandLine = Main.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(args);
  }

  /** What it printed as its result. */
  public String out() {
    return out.toString();
  }

  /** What it complained of. */
  public String err() {
    return err.toString();
  }
}
