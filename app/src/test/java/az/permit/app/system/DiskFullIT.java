package az.permit.app.system;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped jar when no file may grow any more. */
class DiskFullIT {
  private static final int FATAL = 70;

  /** The system refuses to let any file of the process grow beyond some megabytes. */
  private static final List<String> LIMITED =
      List.of("/bin/sh", "-c", "ulimit -f 6000; exec \"$@\"", "limited");

  @Test
  void theProcessEndsAndWhatWasAcknowledgedIsThereAfterARestart(@TempDir Path folder)
      throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a shell that limits file sizes");
    new FailStop(LIMITED, List.of("-Xmx384m"), FATAL, "ALARM: the process ends")
        .endsAndKeepsWhatItAcknowledged(folder);
  }
}
