package az.permit.app.command;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Where a command writes: results to one, progress and complaints to the other. */
final class Terminal {
  private Terminal() {}

  static PrintWriter out(@Nullable CommandSpec spec) {
    return command(spec).commandLine().getOut();
  }

  static PrintWriter err(@Nullable CommandSpec spec) {
    return command(spec).commandLine().getErr();
  }

  private static CommandSpec command(@Nullable CommandSpec spec) {
    if (spec == null) {
      throw new IllegalStateException("expected to be run by the command line");
    }
    return spec;
  }
}
