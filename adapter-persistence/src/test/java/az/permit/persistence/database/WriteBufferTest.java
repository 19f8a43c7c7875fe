package az.permit.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.persistence.database.RecordingDisk.Unforced;
import az.permit.persistence.keys.Keys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process killed between any two writes of transactions greater than H2's own buffer. */
class WriteBufferTest {
  private static final int BATCHES = 3;
  private static final int EACH = 1_024;

  /** The buffer that H2 takes with little memory; with much it is 19 times that. */
  private static final int OF_H2 = 1 << 20;

  private final Path folder;

  WriteBufferTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void everyTransactionIsThereAsAWholeOrNotAtAll() throws Exception {
    assertThat(momentsWithHalves(true)).isZero();
  }

  @Test
  void withTheBufferOfH2SomeAreHalfThere() throws Exception {
    assertThat(momentsWithHalves(false)).isPositive();
  }

  private int momentsWithHalves(boolean held) throws Exception {
    Path database = folder.resolve("permit");
    RecordingDisk disk = RecordingDisk.at(database);
    int opened;
    int end;
    try (Database writing =
        H2Database.open(RecordingDisk.settings(database), reason -> {}, Syncing.ALWAYS)) {
      if (!held) {
        writing.write(
            handle -> {
              WriteBuffer.limit(handle.getConnection(), OF_H2);
              return true;
            });
      }
      opened = disk.moment();
      Ledger ledger = new Ledger(writing);
      for (int batch = 0; batch < BATCHES; batch++) {
        ledger.write((long) batch * EACH, EACH);
      }
      end = disk.moment();
    }
    Path killed = Files.createDirectories(folder.resolve("killed"));
    DatabaseSettings settings = RecordingDisk.besideKeysOf(database, killed);
    int halves = 0;
    for (int moment = opened; moment <= end; moment++) {
      Path file = killed.resolve("permit.mv.db");
      disk.rebuild(file, moment, Unforced.KEPT, new Random(moment));
      LastWritten.find(file.toString());
      halves += halves(settings) > 0 ? 1 : 0;
    }
    return halves;
  }

  /** Looks without a start, for one that changes such rows does not end. */
  private static long halves(DatabaseSettings settings) throws SQLException {
    String password = Keys.loadExisting(settings.keys()).password("PERMIT_ADMIN");
    String url = H2Address.of(settings.url()).adminUrl(true);
    try (Connection admin = DriverManager.getConnection(url, "PERMIT_ADMIN", password);
        Statement statement = admin.createStatement()) {
      try (ResultSet row = statement.executeQuery(Ledger.HALVES)) {
        row.next();
        return row.getLong(1);
      } finally {
        statement.execute("shutdown immediately");
      }
    }
  }
}
