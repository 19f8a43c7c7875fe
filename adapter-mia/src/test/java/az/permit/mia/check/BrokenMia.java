package az.permit.mia.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import az.permit.mia.WebhookSignature;
import az.permit.mia.WebhookSignature.Verdict;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A server that keeps all rules of MIA's interface but one. */
final class BrokenMia implements AutoCloseable {
  private static final Set<String> KINDS =
      Set.of("citizen-permit", "citizen-extension", "citizen-revocation", "organisation-permit");

  /** What it does wrong, and which cases must find that. */
  enum Flaw {
    NONE(),
    LOOKS_AT_NO_SIGNATURE(
        "altered-body-refused",
        "wrong-key-refused",
        "unsigned-refused",
        "old-time-refused",
        "future-time-refused"),
    LOOKS_AT_NO_TIME("old-time-refused", "future-time-refused"),
    TOLERATES_A_MINUTE("clocks-may-differ"),
    TAKES_THE_PAST_FOR_GOOD("old-time-refused"),
    LOOKS_AT_THE_FIRST_SIGNATURE("rotation-accepted"),
    REFUSES_WHAT_IT_KNOWS("same-batch-twice", "same-notice-in-another-batch"),
    LEAVES_OUT_WHAT_IT_KNOWS("same-batch-twice", "same-notice-in-another-batch"),
    REFUSES_OLDER_REVISIONS("older-revision-after-newer"),
    KNOWS_NO_REVOCATIONS("every-kind"),
    REFUSES_UNKNOWN_FIELDS("unknown-fields"),
    TAKES_UNKNOWN_KINDS("unknown-kind"),
    TAKES_A_HUNDRED("full-batch", "long-notes"),
    READS_A_MEGABYTE("long-notes"),
    READS_EVERYTHING("too-large"),
    STUMBLES_ON_BAD_JSON("unreadable-body"),
    TAKES_WHAT_LACKS_A_FIELD("missing-field");

    final List<String> found;

    Flaw(String... found) {
      this.found = List.of(found);
    }
  }

  private final HttpServer server;
  private final WebhookSignature signature;
  private final Flaw flaw;
  private final Set<String> known = new HashSet<>();
  private final Map<String, Integer> newest = new HashMap<>();
  private final ObjectMapper json = new ObjectMapper();

  BrokenMia(WebhookSignature signature, Flaw flaw) throws IOException {
    this.signature = signature;
    this.flaw = flaw;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/notices", this::handle);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      int status = status(exchange, body);
      if (status != 200) {
        exchange.sendResponseHeaders(status, -1);
        return;
      }
      byte[] answer = take(json.readTree(body).path("notices")).toString().getBytes(UTF_8);
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private int status(HttpExchange exchange, byte[] body) {
    int most = flaw == Flaw.READS_A_MEGABYTE ? 1 << 20 : 8 << 20;
    if (body.length > most && flaw != Flaw.READS_EVERYTHING) {
      return 413;
    }
    if (!believes(exchange, body)) {
      return 401;
    }
    JsonNode notices;
    try {
      notices = json.readTree(body).path("notices");
    } catch (IOException e) {
      return flaw == Flaw.STUMBLES_ON_BAD_JSON ? 500 : 400;
    }
    for (JsonNode notice : notices) {
      if (!isTakeable(notice)) {
        return 400;
      }
    }
    return 200;
  }

  private boolean believes(HttpExchange exchange, byte[] body) {
    if (flaw == Flaw.LOOKS_AT_NO_SIGNATURE) {
      return true;
    }
    String timestamp = header(exchange, WebhookSignature.TIMESTAMP);
    Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
    Instant now = Instant.now();
    boolean trusting =
        flaw == Flaw.LOOKS_AT_NO_TIME
            || (flaw == Flaw.TAKES_THE_PAST_FOR_GOOD && sent.isBefore(now));
    String signatures = header(exchange, WebhookSignature.SIGNATURE);
    String looked =
        flaw == Flaw.LOOKS_AT_THE_FIRST_SIGNATURE ? signatures.split(" ", 2)[0] : signatures;
    if (flaw == Flaw.TOLERATES_A_MINUTE && sent.isBefore(now.minusSeconds(60))) {
      return false;
    }
    return signature.verify(
            header(exchange, WebhookSignature.ID), timestamp, looked, body, trusting ? sent : now)
        == Verdict.GENUINE;
  }

  private boolean isTakeable(JsonNode notice) {
    JsonNode permit = notice.path("permit");
    String kind = notice.path("kind").asText();
    boolean kindKnown =
        flaw == Flaw.TAKES_UNKNOWN_KINDS
            || (KINDS.contains(kind)
                && !(flaw == Flaw.KNOWS_NO_REVOCATIONS && kind.equals("citizen-revocation")));
    boolean complete = flaw == Flaw.TAKES_WHAT_LACKS_A_FIELD || permit.has("until");
    boolean fields = flaw != Flaw.REFUSES_UNKNOWN_FIELDS || !notice.has("addedLater");
    boolean fresh =
        flaw != Flaw.REFUSES_WHAT_IT_KNOWS || !known.contains(notice.path("id").asText());
    boolean newer =
        flaw != Flaw.REFUSES_OLDER_REVISIONS
            || newest.getOrDefault(permit.path("id").asText(), 0)
                <= permit.path("revision").asInt();
    return kindKnown && complete && fields && fresh && newer;
  }

  private ObjectNode take(JsonNode notices) {
    ObjectNode answer = json.createObjectNode();
    ArrayNode taken = answer.putArray("taken");
    for (JsonNode notice : notices) {
      String id = notice.path("id").asText();
      newest.merge(
          notice.path("permit").path("id").asText(),
          notice.path("permit").path("revision").asInt(),
          Math::max);
      boolean fresh = known.add(id);
      boolean left = flaw == Flaw.LEAVES_OUT_WHAT_IT_KNOWS && !fresh;
      if (!left && !(flaw == Flaw.TAKES_A_HUNDRED && taken.size() >= 100)) {
        taken.add(id);
      }
    }
    return answer;
  }

  private static String header(HttpExchange exchange, String name) {
    String value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }
}
