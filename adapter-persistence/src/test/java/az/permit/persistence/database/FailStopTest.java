package az.permit.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import az.permit.core.port.StorageUnavailable;
import az.permit.persistence.Thoroughness;
import az.permit.persistence.database.RecordingDisk.Unforced;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ObjIntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After the first failed write or sync nothing is acknowledged, and what was before is there. */
class FailStopTest {
  private static final int MOST = 100;

  private final Path folder;

  FailStopTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aSyncThatFailsOnceEndsEverything() throws Exception {
    for (int nth = 1; nth <= Math.max(3, Thoroughness.of(60)); nth++) {
      failAndCheck(RecordingDisk::failAtForce, nth);
    }
  }

  @Test
  void aFullDiskEndsEverything() throws Exception {
    for (int nth = 1; nth <= Math.max(3, Thoroughness.of(60)); nth++) {
      failAndCheck(RecordingDisk::failAtWrite, nth);
    }
  }

  private void failAndCheck(ObjIntConsumer<RecordingDisk> fault, int nth) throws Exception {
    Path own = folder.resolve("run" + System.nanoTime());
    own.toFile().mkdirs();
    Path database = own.resolve("permit");
    RecordingDisk disk = RecordingDisk.at(database);
    List<String> fatal = new CopyOnWriteArrayList<>();
    H2Database writing =
        H2Database.open(RecordingDisk.settings(database), fatal::add, Syncing.ALWAYS);
    Ledger ledger = new Ledger(writing);
    fault.accept(disk, nth);

    int acknowledged = writeUntilFailure(ledger);

    assertThat(acknowledged).isLessThan(MOST);
    assertThat(writing.failure()).isPresent();
    await().untilAsserted(() -> assertThat(fatal).hasSize(1));
    for (int again = 0; again < 5; again++) {
      assertThatThrownBy(() -> ledger.write(MOST, 1)).isInstanceOf(StorageUnavailable.class);
    }
    assertThatThrownBy(() -> writing.ping(Duration.ofSeconds(5)))
        .isInstanceOf(StorageUnavailable.class);
    writing.close();

    Path rebuilt = own.resolve("rebuilt");
    rebuilt.toFile().mkdirs();
    DatabaseSettings settings = RecordingDisk.besideKeysOf(database, rebuilt);
    disk.rebuild(rebuilt.resolve("permit.mv.db"), disk.moment(), Unforced.DROPPED, new Random(nth));
    try (Database restarted = Database.open(settings, reason -> {})) {
      assertThat(new Ledger(restarted).missing(0, acknowledged)).isZero();
    }
  }

  private static int writeUntilFailure(Ledger ledger) {
    for (int number = 0; number < MOST; number++) {
      try {
        ledger.write(number, 1);
      } catch (StorageUnavailable e) {
        return number;
      }
    }
    return MOST;
  }
}
