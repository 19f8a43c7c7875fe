package az.permit.app.system;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped jar, started as the README tells, when its memory is used up. */
class OutOfMemoryIT {
  /** What the virtual machine ends with by that option. */
  private static final int OUT_OF_MEMORY = 3;

  /** Enough to start and to answer some, too little for the load. */
  private static final List<String> SMALL = List.of("-Xmx20m", "-XX:+ExitOnOutOfMemoryError");

  @Test
  void theProcessEndsAndWhatWasAcknowledgedIsThereAfterARestart(@TempDir Path folder)
      throws Exception {
    new FailStop(List.of(), SMALL, OUT_OF_MEMORY, "java.lang.OutOfMemoryError")
        .endsAndKeepsWhatItAcknowledged(folder);
  }
}
