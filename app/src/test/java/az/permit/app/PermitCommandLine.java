package az.permit.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** The command line, run in this process, with what it printed. */
public final class PermitCommandLine {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

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
