package az.permit.app.operation;

import az.permit.core.port.SetAsideNotices;
import az.permit.core.port.StorageUnavailable;
import az.permit.http.operation.CommandReceiver;
import az.permit.http.operation.CommandRoutes;
import az.permit.mia.WebhookSecret;
import az.permit.mia.WebhookSignature;
import az.permit.mia.WebhookSignature.Verdict;
import az.permit.persistence.database.DatabaseSettings;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The service's side of commands on the same machine: believes only what is signed by the secret
 * that it made at its start and keeps in {@link DoorFile}. Thread-safe.
 */
public final class CommandDoor implements CommandReceiver, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CommandDoor.class);
  private static final int SECRET_BYTES = 32;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final String secret;
  private final WebhookSignature signature;
  private final NoticeCommands commands;
  private final Runnable replayed;
  private final InstantSource clock;

  /**
   * A door that is found once it is {@link #open}.
   *
   * @param replayed told when notices may be due again
   */
  public CommandDoor(
      DatabaseSettings database, SetAsideNotices notices, Runnable replayed, InstantSource clock) {
    byte[] key = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(key);
    this.file = DoorFile.of(database);
    this.secret = "whsec_" + Base64.getEncoder().encodeToString(key);
    this.signature = new WebhookSignature(List.of(WebhookSecret.parse(secret)));
    this.commands = new NoticeCommands(notices, clock);
    this.replayed = replayed;
    this.clock = clock;
  }

  /** Lets commands find it: on that port of that host. Without it the service runs all the same. */
  public void open(String host, int port) {
    String reached = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
    String bracketed = reached.contains(":") ? "[" + reached + "]" : reached;
    try {
      new DoorFile(URI.create("http://" + bracketed + ":" + port + CommandRoutes.PATH), secret)
          .write(file);
    } catch (IOException e) {
      LOG.warn("Commands on this machine cannot find the service: {} cannot be written", file);
    }
  }

  @Override
  public Response receive(Map<String, String> headers, byte[] body) {
    Verdict verdict =
        signature.verify(
            headers.getOrDefault(WebhookSignature.ID, ""),
            headers.getOrDefault(WebhookSignature.TIMESTAMP, ""),
            headers.getOrDefault(WebhookSignature.SIGNATURE, ""),
            body,
            clock.instant());
    if (verdict != Verdict.GENUINE) {
      return new Response(401, "");
    }
    try {
      String answer = commands.run(JSON.readTree(body)).toString();
      LOG.info("A command on this machine: {}", JSON.readTree(body).path("command").asText());
      replayed.run();
      return new Response(200, answer);
    } catch (IOException | IllegalArgumentException e) {
      return new Response(400, "");
    } catch (StorageUnavailable e) {
      return new Response(503, "");
    }
  }

  /** Is found no more. */
  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("{} cannot be removed", file);
    }
  }
}
