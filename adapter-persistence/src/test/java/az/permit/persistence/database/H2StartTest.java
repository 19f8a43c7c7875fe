package az.permit.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.permit.persistence.StartRefused;
import az.permit.persistence.TestDatabases;
import az.permit.persistence.keys.Keys;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import org.h2.tools.Restore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The start refuses, with a reason, rather than begin with the wrong or with empty records. */
class H2StartTest {
  private final Path file;
  private final DatabaseSettings settings;

  H2StartTest(@TempDir Path folder) {
    this.file = folder.resolve("permit.mv.db");
    this.settings = TestDatabases.h2(folder);
  }

  private Database open() {
    return Database.open(settings, reason -> {});
  }

  private void make() {
    try (Database database = open()) {
      new Ledger(database).write(0, 4);
    }
  }

  @Test
  void aDatabaseOpensAgainWithAllItsRows() {
    make();

    try (Database database = open()) {
      assertThat(new Ledger(database).missing(0, 4)).isZero();
      assertThat(database.failure()).isEmpty();
      database.ping(Duration.ofSeconds(10));
    }
  }

  @Test
  void aVanishedFileIsNotReplacedByAnEmptyOne() throws Exception {
    make();
    Files.delete(file);

    assertThatThrownBy(this::open)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("the file is not there");
    assertThat(file).doesNotExist();
  }

  @Test
  void vanishedKeysAreNotReplacedByNewOnes() throws Exception {
    make();
    Files.delete(settings.keys());

    assertThatThrownBy(this::open)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("expected the keys");
    assertThat(settings.keys()).doesNotExist();
  }

  @Test
  void otherKeysAreRefused() throws Exception {
    make();
    Files.delete(settings.keys());
    Keys.load(settings.keys());

    assertThatThrownBy(this::open)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("not the one it was written with");
  }

  @Test
  void aSecondWriterInTheSameProcessIsRefusedAndTheFirstGoesOn() {
    try (Database first = open()) {
      assertThatThrownBy(this::open)
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("in this process already");
      new Ledger(first).write(0, 1);
    }
  }

  @Test
  void aSecondProcessIsRefused() throws Exception {
    Process other = KillTest.start(Path.of(file.toString().replace(".mv.db", "")), 0);
    try {
      assertThat(other.getInputStream().read()).isNotNegative();

      assertThatThrownBy(this::open)
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("another process holds it");
    } finally {
      other.destroyForcibly().waitFor();
    }
  }

  @Test
  void aDamagedFileIsRefused() throws Exception {
    make();
    try (RandomAccessFile damaged = new RandomAccessFile(file.toFile(), "rw")) {
      byte[] noise = new byte[(int) damaged.length()];
      Arrays.fill(noise, (byte) 0x5a);
      damaged.write(noise);
    }

    assertThatThrownBy(this::open).isInstanceOf(StartRefused.class);
  }

  @Test
  void theServiceItselfMayNotAdministerTheDatabase() {
    try (Database database = open()) {
      assertThatThrownBy(() -> database.read(h -> h.execute("drop table permit")))
          .isInstanceOf(RuntimeException.class);
      assertThatThrownBy(() -> database.read(h -> h.execute("call file_read('/etc/passwd')")))
          .isInstanceOf(RuntimeException.class);
      database.ping(Duration.ofSeconds(10));
    }
  }

  @Test
  void aBackupUnderWayOpensAsADatabaseOfItsOwn(@TempDir Path elsewhere) throws Exception {
    try (Database database = open()) {
      Ledger ledger = new Ledger(database);
      ledger.write(0, 50);
      database.backup(elsewhere.resolve("backup.zip"));
      ledger.write(50, 50);
    }
    assertThat(Files.getPosixFilePermissions(elsewhere.resolve("backup.zip")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    Restore.execute(elsewhere.resolve("backup.zip").toString(), elsewhere.toString(), "permit");
    Files.copy(
        settings.keys(), elsewhere.resolve("permit.keys"), StandardCopyOption.COPY_ATTRIBUTES);

    try (Database restored = Database.open(TestDatabases.h2(elsewhere), reason -> {})) {
      assertThat(new Ledger(restored).missing(0, 50)).isZero();
      new Ledger(restored).assertNothingIsHalfThere();
    }
  }
}
