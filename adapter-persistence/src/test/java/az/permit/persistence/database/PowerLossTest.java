package az.permit.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.port.StorageUnavailable;
import az.permit.persistence.StartRefused;
import az.permit.persistence.Thoroughness;
import az.permit.persistence.database.RecordingDisk.Unforced;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is on the disk after the power went, at any moment between two writes. */
class PowerLossTest {
  private static final int BATCHES = 60;
  private static final int EACH = 8;

  private final Path folder;

  PowerLossTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private final Random random = new Random(8103);
  private final List<Integer> acknowledgedAt = new ArrayList<>();

  @Test
  void everyAcknowledgedMessageIsThereWhenUnforcedWritesAreGone() throws Exception {
    assertThat(lostOverCuts(Syncing.ALWAYS, Unforced.DROPPED, Thoroughness.of(300))).isZero();
  }

  @Test
  void withoutTheSyncAcknowledgedMessagesAreLost() throws Exception {
    assertThat(lostOverCuts(admin -> {}, Unforced.DROPPED, 5)).isPositive();
  }

  @Test
  void reorderedAndTornWritesLoseNothingOrAreRefusedLoudly() throws Exception {
    assertThat(lostOverCuts(Syncing.ALWAYS, Unforced.SHUFFLED_AND_TORN, Thoroughness.of(300)))
        .isZero();
  }

  private long lostOverCuts(Syncing syncing, Unforced unforced, int cuts) throws Exception {
    Path database = folder.resolve("permit");
    RecordingDisk disk = RecordingDisk.at(database);
    int opened = record(database, disk, syncing);
    Path rebuilt = folder.resolve("rebuilt");
    rebuilt.toFile().mkdirs();
    DatabaseSettings settings = RecordingDisk.besideKeysOf(database, rebuilt);
    int end = acknowledgedAt.get(BATCHES - 1);
    long lost = 0;
    try (Repairs repairs = Repairs.listen()) {
      for (int cut = 0; cut < cuts; cut++) {
        int moment = opened + random.nextInt(end - opened + 1);
        disk.rebuild(rebuilt.resolve("permit.mv.db"), moment, unforced, random);
        lost += lostAt(settings, moment, unforced);
      }
      assertThat(repairs.told()).isEmpty();
    }
    return lost;
  }

  /** Writes batches and notes the moment of each acknowledgement; returns that of the start. */
  private int record(Path database, RecordingDisk disk, Syncing syncing) {
    H2Database writing = H2Database.open(RecordingDisk.settings(database), reason -> {}, syncing);
    int opened = disk.moment();
    Ledger ledger = new Ledger(writing);
    for (int batch = 0; batch < BATCHES; batch++) {
      ledger.write((long) batch * EACH, EACH);
      acknowledgedAt.add(disk.moment());
    }
    writing.close();
    return opened;
  }

  private long lostAt(DatabaseSettings settings, int moment, Unforced unforced) {
    int acknowledged = (int) acknowledgedAt.stream().filter(at -> at <= moment).count();
    try (Database database = Database.open(settings, reason -> {})) {
      Ledger ledger = new Ledger(database);
      ledger.assertNothingIsHalfThere();
      return ledger.missing(0, acknowledged * EACH);
    } catch (StartRefused | StorageUnavailable e) {
      // Only what a torn write left behind may be refused; a clean prefix must open.
      assertThat(unforced).as(e.toString()).isEqualTo(Unforced.SHUFFLED_AND_TORN);
      return 0;
    }
  }
}
