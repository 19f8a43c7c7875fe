package az.permit.app.system;

import static org.awaitility.Awaitility.await;

import az.permit.app.config.Configuration;
import az.permit.app.wiring.PermitService;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.StreamSupport;

/** The whole service, wired as {@code serve} wires it, inside the test. */
final class InsideService implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final PermitService service;
  private final List<String> fatal;

  private InsideService(PermitService service, List<String> fatal) {
    this.service = service;
    this.fatal = fatal;
  }

  /** Health as one request saw it. */
  record Ready(int status, JsonNode parts) {
    /** The part whose name begins like that. */
    JsonNode part(String name) {
      return StreamSupport.stream(parts.spliterator(), false)
          .filter(part -> part.path("name").asText().startsWith(name))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no part " + name + " in " + parts));
    }

    boolean isUp(String name) {
      return part(name).path("state").asText().equals("up");
    }
  }

  static InsideService start(Configuration configuration) throws IOException {
    List<String> fatal = new CopyOnWriteArrayList<>();
    return new InsideService(
        PermitService.start(configuration, List.of(), false, fatal::add), fatal);
  }

  PermitService service() {
    return service;
  }

  /** Why the process was told to end; empty while it was not. */
  List<String> fatal() {
    return fatal;
  }

  Ready ready() throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + service.httpPort() + "/health/ready");
    HttpResponse<String> answer =
        HTTP.send(
            HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
            HttpResponse.BodyHandlers.ofString());
    return new Ready(answer.statusCode(), new ObjectMapper().readTree(answer.body()).path("parts"));
  }

  void awaitPart(String name, boolean up) {
    await().atMost(PATIENCE).until(() -> ready().isUp(name) == up);
  }

  @Override
  public void close() {
    service.stop(Duration.ofSeconds(20));
  }
}
