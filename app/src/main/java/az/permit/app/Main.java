package az.permit.app;

import az.permit.app.command.AskCommand;
import az.permit.app.command.ConfigCommand;
import az.permit.app.command.DemoCommand;
import az.permit.app.command.DoctorCommand;
import az.permit.app.command.ImportCommand;
import az.permit.app.command.InspectCommand;
import az.permit.app.command.KeysCommand;
import az.permit.app.command.MiaCheckCommand;
import az.permit.app.command.NoticesCommand;
import az.permit.app.command.ReplayCommand;
import az.permit.app.command.ServeCommand;
import az.permit.app.command.TextCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. Exit codes: 0 done, 1 refused or failed, 2 wrong usage. */
@Command(
    name = "permit",
    mixinStandardHelpOptions = true,
    version = "permit 0.1.0",
    description = "Permits by SMS: asked by a citizen, decided by dated rules, answered at once.",
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      TextCommand.class,
      AskCommand.class,
      ReplayCommand.class,
      ImportCommand.class,
      InspectCommand.class,
      KeysCommand.class,
      NoticesCommand.class,
      MiaCheckCommand.class,
      ConfigCommand.class,
      DoctorCommand.class
    })
public final class Main {
  private Main() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    CommandLine commandLine = commandLine();
    commandLine.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    commandLine.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    int status = commandLine.execute(Arguments.asTyped(args));
    if (status != DemoCommand.STAYS) {
      System.exit(status);
    }
  }

  /** The command line, for whoever runs it inside another process. */
  static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new Main());
    commandLine.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          command.getErr().println(command.getColorScheme().errorText(said(failure)));
          return 1;
        });
    return commandLine;
  }

  private static String said(Exception failure) {
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }
}
