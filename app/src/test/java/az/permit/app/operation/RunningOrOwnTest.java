package az.permit.app.operation;

import static az.permit.core.port.Messages.RECEIVED;
import static az.permit.core.port.Messages.document;
import static az.permit.core.port.Messages.granted;
import static az.permit.core.port.Messages.phone;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.memory.InMemoryRecords;
import az.permit.core.port.CitizenRecords;
import az.permit.core.port.NoticeOutbox;
import az.permit.core.port.NoticeOutbox.DueNotice;
import az.permit.http.WebServer;
import az.permit.http.access.Guard;
import az.permit.http.operation.CommandRoutes;
import az.permit.persistence.citizen.JdbiCitizenRecords;
import az.permit.persistence.database.Database;
import az.permit.persistence.database.DatabaseSettings;
import az.permit.persistence.mia.JdbiNoticeOutbox;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningOrOwnTest {
  private static final InstantSource CLOCK = InstantSource.system();

  @TempDir private Path folder;
  private final List<String> complaints = new ArrayList<>();
  private DatabaseSettings settings = DatabaseSettings.embedded(Path.of("permit"));

  @BeforeEach
  void place() {
    settings = DatabaseSettings.embedded(folder.resolve("permit"));
  }

  private static String block(CitizenRecords records, NoticeOutbox notices) {
    records.transact(t -> t.store(List.of(granted(phone(1), document(1), 1))));
    List<DueNotice> due = notices.claim(10, RECEIVED, RECEIVED.plusSeconds(60));
    notices.block(due, RECEIVED);
    return due.get(0).id();
  }

  private String blockedInTheDatabase() {
    try (Database database = Database.open(settings, complaints::add)) {
      return block(new JdbiCitizenRecords(database, CLOCK), new JdbiNoticeOutbox(database));
    }
  }

  private RunningOrOwn commands() {
    return new RunningOrOwn(settings, CLOCK, complaints::add);
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(node -> texts.add(node.asText()));
    return texts;
  }

  @Test
  void whereNoServiceRunsTheDatabaseIsOpened() throws Exception {
    String id = blockedInTheDatabase();

    assertThat(commands().list().path("notices").path(0).path("id").asText()).isEqualTo(id);
    assertThat(texts(commands().replay(List.of("n-none-1", id), false).path("replayed")))
        .containsExactly(id);
    assertThat(commands().list().path("notices")).isEmpty();
  }

  @Test
  void whereAServiceRunsItIsAskedAndWoken() throws Exception {
    InMemoryRecords records = new InMemoryRecords(CLOCK);
    String id = block(records, records.notices());
    List<String> woken = new ArrayList<>();
    CommandDoor door =
        new CommandDoor(settings, records.setAside(), () -> woken.add("woken"), CLOCK);
    WebServer server = serve(door);
    try {
      door.open("127.0.0.1", server.port());

      assertThat(texts(commands().replay(List.of(), true).path("replayed"))).containsExactly(id);
      assertThat(woken).isNotEmpty();
      assertThat(complaints).isEmpty();
    } finally {
      server.stop();
      door.close();
    }
    assertThat(DoorFile.of(settings)).doesNotExist();
  }

  @Test
  void whatAKilledServiceLeftIsNoHindrance() throws Exception {
    String id = blockedInTheDatabase();
    new DoorFile(
            URI.create("http://127.0.0.1:1/operation/commands"),
            "whsec_" + "QUJD".repeat(3) + "REVGR0hJSktMTU5PUFFSU1RVVldY")
        .write(DoorFile.of(settings));

    assertThat(texts(commands().replay(List.of(id), false).path("replayed"))).containsExactly(id);
    assertThat(complaints).containsExactly("The service does not run; the database is opened");
  }

  @Test
  void whoHasNotReadTheSecretIsNotBelieved() {
    CommandDoor door =
        new CommandDoor(settings, new InMemoryRecords(CLOCK).setAside(), () -> {}, CLOCK);
    byte[] body = NoticeCommands.listing().toString().getBytes(StandardCharsets.UTF_8);

    assertThat(door.receive(Map.of(), body).status()).isEqualTo(401);
  }

  @Test
  void onlyItsOwnerReadsTheSecret() throws IOException {
    CommandDoor door =
        new CommandDoor(settings, new InMemoryRecords(CLOCK).setAside(), () -> {}, CLOCK);
    door.open("127.0.0.1", 8080);

    assertThat(Files.getPosixFilePermissions(DoorFile.of(settings)))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    door.close();
  }

  private static WebServer serve(CommandDoor door) {
    WebServer server =
        new WebServer(0, "127.0.0.1", Guard.withoutSignIn(), List.of(new CommandRoutes(door)));
    server.start();
    return server;
  }
}
