package az.permit.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.app.PermitCommandLine;
import az.permit.core.audit.AuditAction;
import az.permit.core.audit.AuditActor;
import az.permit.core.audit.AuditEvent;
import az.permit.persistence.audit.JdbiAuditTrail;
import az.permit.persistence.database.Database;
import az.permit.persistence.database.DatabaseSettings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
  private final PermitCommandLine permit = new PermitCommandLine();
  @TempDir private Path folder;

  @BeforeEach
  void configure() throws IOException {
    PermitCommandLine.configuration(folder);
  }

  private void on(Consumer<Database> work) {
    try (Database database =
        Database.open(DatabaseSettings.embedded(folder.resolve("permit")), reason -> {})) {
      work.accept(database);
    }
  }

  private static void work(Database database) {
    AuditEvent event =
        AuditEvent.of(
            AuditActor.SYSTEM, AuditAction.SEEN, "", Instant.parse("2020-04-06T10:20:05Z"));
    new JdbiAuditTrail(database).append(List.of(event, event, event));
  }

  private int doctor(String... more) {
    String[] usual = {"doctor", "--config", folder.resolve("permit.yaml").toString()};
    String[] all = Arrays.copyOf(usual, usual.length + more.length);
    System.arraycopy(more, 0, all, usual.length, more.length);
    return permit.run(all);
  }

  private String head() {
    return folder.resolve("head.txt").toString();
  }

  @Test
  void aSoundInstallationIsHealthy() throws IOException {
    on(DoctorCommandTest::work);

    assertThat(doctor("--json")).isZero();
    JsonNode json = new ObjectMapper().readTree(permit.out());
    assertThat(json.path("healthy").asBoolean()).isTrue();
    assertThat(json.path("findings").findValuesAsText("part"))
        .containsExactly("keys", "database", "writes", "replies", "notices", "audit");
    assertThat(json.at("/auditHead/number").asLong()).isEqualTo(3);
  }

  @Test
  void anExportedHeadIsHeldAgainstTheTrail() {
    on(DoctorCommandTest::work);
    assertThat(doctor("--export-head", head())).isZero();
    on(DoctorCommandTest::work);

    assertThat(doctor("--head", head())).isZero();
    assertThat(permit.out()).contains("6 entries as they were written, as of the exported entry 3");
  }

  @Test
  void aTailThatWasCutOffWithTheStoredHeadIsFoundByTheExportedOne() {
    on(DoctorCommandTest::work);
    doctor("--export-head", head());
    on(
        database ->
            database.write(
                handle -> {
                  handle.execute("delete from audit_entry where number = 3");
                  return handle.execute(
                      "update audit_head set number = 2,"
                          + " hash = (select hash from audit_entry where number = 2)");
                }));

    assertThat(doctor()).isZero();
    assertThat(doctor("--head", head())).isEqualTo(1);
    assertThat(permit.out()).contains("bad      audit     entry 3: the chain ends before it");
  }

  @Test
  void anAlteredTrailGivesNoHeadToExport() {
    on(DoctorCommandTest::work);
    on(
        database ->
            database.write(
                handle -> handle.execute("update audit_entry set role = 'x' where number = 2")));

    assertThat(doctor("--export-head", head())).isEqualTo(1);
    assertThat(permit.out()).contains("entry 2: it says something else");
    assertThat(folder.resolve("head.txt")).doesNotExist();
  }

  @Test
  void keysThatOthersCanReadAreBad() throws IOException {
    on(DoctorCommandTest::work);
    Files.setPosixFilePermissions(
        folder.resolve("permit.keys"), PosixFilePermissions.fromString("rw-r--r--"));

    assertThat(doctor()).isEqualTo(1);
    assertThat(permit.out()).contains("bad      keys").contains("chmod 600");
  }

  @Test
  void whereNothingIsNothingIsMade() {
    assertThat(doctor()).isEqualTo(1);

    assertThat(permit.out()).contains("bad      keys");
    assertThat(folder.resolve("permit.mv.db")).doesNotExist();
  }

  @Test
  void aFileThatIsNoHeadIsRefused() throws IOException {
    Files.writeString(folder.resolve("head.txt"), "head 3");

    assertThat(doctor("--head", head())).isEqualTo(1);
    assertThat(permit.err()).contains("Expected an exported head");
  }
}
