package az.permit.app.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import az.permit.mia.WebhookSignature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Somebody who sends requests: with a session, with the ministry's signature, or with neither. */
final class Caller {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int TOO_MANY = 429;

  private final String base;
  private final Optional<WebhookSignature> signature;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = client(Redirect.NEVER);
  private String token = "";

  private Caller(String base, Optional<WebhookSignature> signature) {
    this.base = base;
    this.signature = signature;
  }

  static Caller nobody(String base) {
    return new Caller(base, Optional.empty());
  }

  static Caller ministry(String base, WebhookSignature signature) {
    return new Caller(base, Optional.of(signature));
  }

  /** One of the people of the stand-in provider. */
  static Caller signedIn(String base, String person) {
    Caller caller = new Caller(base, Optional.empty());
    HttpClient browser = caller.client(Redirect.ALWAYS);
    URI people = send(browser, HttpRequest.newBuilder(URI.create(base + "/sign-in/start"))).uri();
    URI pick = people.resolve("/authorize/as/" + person + "?" + people.getRawQuery());
    send(browser, HttpRequest.newBuilder(pick));
    caller.token = caller.session().path("csrfToken").asText();
    return caller;
  }

  private HttpClient client(Redirect redirects) {
    return HttpClient.newBuilder().cookieHandler(cookies).followRedirects(redirects).build();
  }

  /** What the API tells about the session. */
  JsonNode session() {
    return json(send("GET", "/api/v1/session", ""));
  }

  /** Sends a request as those that our own pages send, or as a program does below {@code /api}. */
  HttpResponse<String> send(String method, String path, String body) {
    return send(method, path, body, true);
  }

  HttpResponse<String> sendWithoutToken(String method, String path, String body) {
    return send(method, path, body, false);
  }

  private HttpResponse<String> send(String method, String path, String body, boolean withToken) {
    boolean page = !path.startsWith("/api/");
    String type = body.startsWith("{") ? "application/json" : form(page);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(PATIENCE)
            .header("Accept", page ? "text/html" : "application/json")
            .header("If-Match", "*")
            .method(method, BodyPublishers.ofString(body));
    if (!body.isEmpty()) {
      request.header("Content-Type", type);
    }
    if (withToken && !token.isEmpty()) {
      request.header("X-CSRF-Token", token);
    }
    signature.ifPresent(known -> sign(request, known, body));
    return await()
        .pollInSameThread()
        .atMost(PATIENCE)
        .until(() -> send(client, request), answer -> answer.statusCode() != TOO_MANY);
  }

  private static String form(boolean page) {
    return page ? "application/x-www-form-urlencoded" : "text/csv";
  }

  private static void sign(HttpRequest.Builder request, WebhookSignature signature, String body) {
    String id = "d-" + UUID.randomUUID();
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    request
        .header(WebhookSignature.ID, id)
        .header(WebhookSignature.TIMESTAMP, Long.toString(now.getEpochSecond()))
        .header(WebhookSignature.SIGNATURE, signature.sign(id, now, body.getBytes(UTF_8)));
  }

  static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new AssertionError(answer.statusCode() + " " + answer.body(), e);
    }
  }

  private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
