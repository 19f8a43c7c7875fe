package az.permit.persistence.citizen;

import static az.permit.core.port.Messages.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.permit.core.citizen.AnsweredMessage;
import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.SmsAddress;
import az.permit.core.port.Messages;
import az.permit.persistence.TestDatabases;
import az.permit.persistence.database.Database;
import az.permit.persistence.database.DatabaseSettings;
import az.permit.persistence.organisation.Canaries;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever finds the database file finds nobody in it. */
class CanaryTest {
  private static final String PHONE = "994559871234";
  private static final String NUMBER = "19283746";

  @Test
  void theBytesOfTheFileNameNobody(@TempDir Path folder) throws Exception {
    DatabaseSettings settings = TestDatabases.h2(folder);
    try (Database database = TestDatabases.open(settings)) {
      SmsAddress phone = SmsAddress.international(PHONE);
      AnsweredMessage granted =
          Messages.withCase(Messages.granted(phone, new IdentityDocument("AZE", NUMBER), 1));
      AnsweredMessage refused = Messages.withCase(Messages.refused(phone, 2));
      JdbiCitizenRecords records = new JdbiCitizenRecords(database, InstantSource.fixed(RECEIVED));
      records.transact(
          t -> {
            t.keepPart(Messages.part(phone, 1, "2 AZE " + NUMBER, RECEIVED), RECEIVED);
            return t.store(List.of(Messages.withPublicId(granted, "p-canary"), refused));
          });
      assertThatThrownBy(() -> database.read(h -> h.execute("select '" + PHONE + "' from nowhere")))
          .isInstanceOf(RuntimeException.class);
    }

    assertNobodyIsNamed(folder, PHONE, PHONE.substring(3), NUMBER, "salam", "İcazə");
  }

  @Test
  void aFileThatWasOpenToOthersIsTakenFromThem(@TempDir Path folder) throws Exception {
    TestDatabases.open(TestDatabases.h2(folder)).close();
    Files.setPosixFilePermissions(
        folder.resolve("permit.mv.db"), PosixFilePermissions.fromString("rw-r--r--"));

    try (Database database = TestDatabases.open(TestDatabases.h2(folder))) {
      assertThat(database.failure()).isEmpty();
      isPrivate(folder.resolve("permit.mv.db"));
    }
  }

  @Test
  void everyNewFileIsItsOwnersAlone(@TempDir Path folder) throws Exception {
    TestDatabases.open(TestDatabases.h2(folder)).close();

    assertThat(files(folder)).hasSizeGreaterThanOrEqualTo(3).allSatisfy(CanaryTest::isPrivate);
  }

  private static void isPrivate(Path file) throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .as(file.toString())
        .isEqualTo("rw-------");
  }

  @Test
  void theBytesOfTheFileNameNoOrganisationAndNoneOfItsPeople(@TempDir Path folder)
      throws Exception {
    try (Database database = TestDatabases.open(TestDatabases.h2(folder))) {
      Canaries.store(database);
    }

    assertNobodyIsNamed(folder, Canaries.ALL);
  }

  private static void assertNobodyIsNamed(Path folder, String... canaries) throws IOException {
    byte[] database = Files.readAllBytes(folder.resolve("permit.mv.db"));
    assertThat(contains(database, "p-canary", StandardCharsets.UTF_8)).isTrue();
    for (Path file : files(folder)) {
      assertNobodyIsNamed(Files.readAllBytes(file), canaries);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static void assertNobodyIsNamed(byte[] file, String... canaries) {
    for (String canary : canaries) {
      assertThat(contains(file, canary, StandardCharsets.UTF_8)).as(canary).isFalse();
      assertThat(contains(file, canary, StandardCharsets.UTF_16BE)).as(canary).isFalse();
      assertThat(contains(file, canary, StandardCharsets.UTF_16LE)).as(canary).isFalse();
    }
  }

  private static boolean contains(byte[] file, String text, Charset charset) {
    // Latin-1 maps every byte to a character of its own, so this is a search of bytes.
    String all = new String(file, StandardCharsets.ISO_8859_1);
    return all.contains(new String(text.getBytes(charset), StandardCharsets.ISO_8859_1));
  }
}
