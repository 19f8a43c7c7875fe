package az.permit.mia.check;

import az.permit.mia.WebhookPost;
import az.permit.mia.WebhookSecret;
import az.permit.mia.WebhookSignature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Posts to the server that is checked, rightly or wrongly signed. For one thread. */
final class Sender {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ID_BYTES = 12;

  private final URI address;
  private final WebhookSignature right;
  private final SecureRandom random;
  private final InstantSource clock;
  private final Duration limit;
  private final HttpClient http;

  Sender(
      URI address, WebhookSecret secret, SecureRandom random, InstantSource clock, Duration limit) {
    this.address = address;
    this.right = new WebhookSignature(List.of(secret));
    this.random = random;
    this.clock = clock;
    this.limit = limit;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(limit)
            .build();
  }

  /** The id of a permit that no server has seen. */
  String newPermit() {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    return "p-check-" + HexFormat.of().formatHex(bytes);
  }

  Instant now() {
    return clock.instant();
  }

  /** A new permit of a citizen. */
  Sample newCitizen() {
    return citizen(newPermit(), 1);
  }

  /** A revision of a citizen's permit. */
  Sample citizen(String permit, int revision) {
    return Sample.citizen(permit, revision, "citizen-permit", "issued", now());
  }

  /** Posts as it should be. */
  Answer post(Sample... samples) {
    return post(Sample.body(List.of(samples)));
  }

  /** Posts any body, signed as it should be. */
  Answer post(byte[] body) {
    return postAt(now(), body);
  }

  /** Signed with that time. */
  Answer postAt(Instant at, byte[] body) {
    String id = WebhookPost.idOf(body);
    return send(id, at, right.sign(id, at, body), body);
  }

  /** Signed as if this other body had been sent. */
  Answer postAltered(byte[] signed, byte[] sent) {
    String id = WebhookPost.idOf(signed);
    Instant at = now();
    return send(id, at, right.sign(id, at, signed), sent);
  }

  /** Signed by a key that nobody has. */
  Answer postByAnotherKey(byte[] body) {
    String id = WebhookPost.idOf(body);
    Instant at = now();
    return send(id, at, other().sign(id, at, body), body);
  }

  /** Signed by a key that nobody has and by the right one, as while secrets are changed. */
  Answer postByBothKeys(byte[] body) {
    String id = WebhookPost.idOf(body);
    Instant at = now();
    return send(id, at, other().sign(id, at, body) + " " + right.sign(id, at, body), body);
  }

  /** Not signed at all. */
  Answer postUnsigned(byte[] body) {
    return send(WebhookPost.idOf(body), now(), "", body);
  }

  private WebhookSignature other() {
    return new WebhookSignature(List.of(WebhookSecret.generate(random)));
  }

  private Answer send(String id, Instant at, String signatures, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(limit)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .header(WebhookSignature.ID, id)
            .header(WebhookSignature.TIMESTAMP, Long.toString(at.getEpochSecond()))
            .POST(BodyPublishers.ofByteArray(body));
    if (!signatures.isEmpty()) {
      request.header(WebhookSignature.SIGNATURE, signatures);
    }
    try {
      return read(http.send(request.build(), BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      return new Answer(0, List.of(), "no answer");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer(0, List.of(), "interrupted");
    }
  }

  private static Answer read(HttpResponse<byte[]> response) {
    if (response.statusCode() != 200) {
      return new Answer(response.statusCode(), List.of(), "");
    }
    try {
      JsonNode list = JSON.readTree(response.body()).path("taken");
      List<String> taken = new ArrayList<>();
      list.forEach(id -> taken.add(id.asText()));
      return new Answer(200, taken, list.isArray() ? "" : "no list of what was taken");
    } catch (IOException e) {
      return new Answer(200, List.of(), "an answer that is no JSON");
    }
  }
}
