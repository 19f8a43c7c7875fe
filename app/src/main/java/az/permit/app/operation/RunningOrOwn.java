package az.permit.app.operation;

import static java.nio.charset.StandardCharsets.UTF_8;

import az.permit.mia.WebhookPost;
import az.permit.mia.WebhookSecret;
import az.permit.mia.WebhookSignature;
import az.permit.persistence.database.Database;
import az.permit.persistence.database.DatabaseSettings;
import az.permit.persistence.mia.JdbiSetAsideNotices;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Commands about notices: asked of the service where it runs, for an H2 file is its alone, and done
 * on the database where it does not.
 */
public final class RunningOrOwn {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final DatabaseSettings settings;
  private final InstantSource clock;
  private final Consumer<String> complaints;

  /** For that installation; told what goes wrong with its database. */
  public RunningOrOwn(DatabaseSettings settings, InstantSource clock, Consumer<String> complaints) {
    this.settings = settings;
    this.clock = clock;
    this.complaints = complaints;
  }

  /** The notices that are set aside: {@code {"notices":[{"id","kind","attempts","at"}]}}. */
  public JsonNode list() throws IOException, InterruptedException {
    return run(NoticeCommands.listing());
  }

  /**
   * Sends some, or all, again: {@code {"replayed":["n-…"]}}.
   *
   * @throws az.permit.persistence.StartRefused if the database cannot be opened
   */
  public JsonNode replay(List<String> ids, boolean all) throws IOException, InterruptedException {
    return run(NoticeCommands.replaying(ids, all));
  }

  private JsonNode run(ObjectNode command) throws IOException, InterruptedException {
    Optional<DoorFile> door = DoorFile.read(DoorFile.of(settings));
    if (door.isPresent()) {
      try {
        return ask(door.get(), command);
      } catch (ConnectException e) {
        // It was left by a service that was killed: nobody listens there.
        complaints.accept("The service does not run; the database is opened");
      }
    }
    try (Database database = Database.open(settings, complaints)) {
      return new NoticeCommands(new JdbiSetAsideNotices(database), clock).run(command);
    }
  }

  private JsonNode ask(DoorFile door, ObjectNode command) throws IOException, InterruptedException {
    byte[] body = command.toString().getBytes(UTF_8);
    String id = WebhookPost.idOf(body);
    Instant now = clock.instant();
    WebhookSignature signature = new WebhookSignature(List.of(WebhookSecret.parse(door.secret())));
    HttpRequest request =
        HttpRequest.newBuilder(door.address())
            .timeout(LIMIT)
            .header("Content-Type", "application/json")
            .header(WebhookSignature.ID, id)
            .header(WebhookSignature.TIMESTAMP, Long.toString(now.getEpochSecond()))
            .header(WebhookSignature.SIGNATURE, signature.sign(id, now, body))
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    HttpClient client = HttpClient.newBuilder().connectTimeout(LIMIT).build();
    HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new IOException("the running service answered " + response.statusCode());
    }
    return JSON.readTree(response.body());
  }
}
