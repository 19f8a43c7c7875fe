package az.permit.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Arguments as they were typed. Under a POSIX locale Java reads them as ASCII and loses {@code İ};
 * Linux still has the bytes.
 */
final class Arguments {
  private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");
  private static final char LOST = '\uFFFD';

  private Arguments() {}

  /** The same arguments, read again as UTF-8 if Java lost a letter of them. */
  static String[] asTyped(String[] args) {
    boolean lost = Arrays.stream(args).anyMatch(arg -> arg.indexOf(LOST) >= 0);
    if (!lost || !Files.isReadable(COMMAND_LINE)) {
      return args;
    }
    try {
      String[] all =
          new String(Files.readAllBytes(COMMAND_LINE), StandardCharsets.UTF_8).split("\0", -1);
      int end = all.length - 1;
      return end < args.length ? args : Arrays.copyOfRange(all, end - args.length, end);
    } catch (IOException e) {
      return args;
    }
  }
}
