package az.permit.http.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import az.permit.http.access.Session;
import az.permit.http.access.Sessions;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;

/** A program that calls the API in one person's session. */
final class Caller {
  private static final long MUCH = 1 << 20;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final int port;
  private final Map<String, String> usual = new HashMap<>();

  Caller(int port, Sessions sessions, String session) {
    this.port = port;
    usual.put("Accept-Language", "en");
    if (!session.isEmpty()) {
      usual.put("Cookie", "permit=" + session);
      usual.put("X-CSRF-Token", sessions.find(session).map(Session::formToken).orElseThrow());
    }
  }

  /**
   * What the server answered.
   *
   * @param status HTTP status
   * @param response all of it
   */
  record Reply(int status, HttpResponse<String> response) {
    JsonNode json() {
      try {
        return Json.read(response.body().getBytes(UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    String body() {
      return response.body();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /** The last part of the type of a problem. */
    String problem() {
      return json().path("type").asText().replace("/problems/", "");
    }

    String id() {
      return json().path("id").asText();
    }
  }

  Reply get(String path) {
    return send("GET", path, "", Map.of());
  }

  Reply post(String path, String body) {
    return send("POST", path, body, Map.of());
  }

  Reply send(String method, String path, String body, Map<String, String> headers) {
    Map<String, String> all = new HashMap<>(headers);
    if (!body.isEmpty()) {
      all.putIfAbsent("Content-Type", "application/json");
    }
    return send(
        method,
        path,
        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body),
        all);
  }

  Reply send(String method, String path, BodyPublisher body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .method(method, body)
            // Before sending much, a careful program asks: else it may miss the refusal.
            .expectContinue(body.contentLength() > MUCH);
    Map<String, String> all = new HashMap<>(usual);
    all.putAll(headers);
    all.forEach(request::setHeader);
    try {
      HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
      return new Reply(response.statusCode(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  int port() {
    return port;
  }

  /** The headers of every request. */
  Map<String, String> usual() {
    return Map.copyOf(usual);
  }

  /** The same person, without the token that a change needs. */
  Caller withoutToken() {
    Caller without = new Caller(this);
    without.usual.remove("X-CSRF-Token");
    return without;
  }

  private Caller(Caller other) {
    this.port = other.port;
    this.usual.putAll(other.usual);
  }
}
