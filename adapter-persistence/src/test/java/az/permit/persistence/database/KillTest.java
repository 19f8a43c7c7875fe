package az.permit.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.persistence.Thoroughness;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process killed while it writes: what it acknowledged is there, and whole. */
class KillTest {
  private final Random random = new Random(8103);

  private final Path folder;

  KillTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void everyAcknowledgedMessageSurvivesAKill() throws Exception {
    Path file = folder.resolve("permit");
    List<Long> acknowledged = new ArrayList<>();
    try (Repairs repairs = Repairs.listen()) {
      for (int round = 0; round < Thoroughness.of(50); round++) {
        acknowledged.addAll(writeAndKill(file, round * 1_000_000L));
        try (Database database = Database.open(DatabaseSettings.embedded(file), reason -> {})) {
          Ledger ledger = new Ledger(database);
          ledger.assertNothingIsHalfThere();
          for (long first : acknowledged) {
            assertThat(ledger.missing(first, 16)).as("from %d", first).isZero();
          }
        }
      }
      assertThat(repairs.told()).isEmpty();
    }
    assertThat(acknowledged).isNotEmpty();
  }

  private List<Long> writeAndKill(Path file, long from) throws Exception {
    Process writer = start(file, from);
    List<Long> acknowledged = new ArrayList<>();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
      int enough = 1 + random.nextInt(60);
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        acknowledged.add(Long.parseLong(line.substring(0, line.indexOf(' '))));
        if (acknowledged.size() == enough) {
          // Of the handle, for a process that is destroyed closes its streams, too.
          writer.toHandle().destroyForcibly();
        }
      }
    }
    writer.waitFor();
    return acknowledged;
  }

  static Process start(Path file, long from) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            KilledWriter.class.getName(),
            file.toString(),
            Long.toString(from))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
