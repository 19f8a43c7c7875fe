package az.permit.app.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A MIA that shares no code with ours: it checks signatures by itself and keeps its own ledger. */
final class IndependentMia implements AutoCloseable {
  /** A notice that it took. */
  record Entry(String id, String permit, int revision, String number) {}

  private final HttpServer server;
  private final byte[] key;
  private final ObjectMapper json = new ObjectMapper();
  private final List<Entry> ledger = new ArrayList<>();
  private volatile boolean down;
  private int refused;
  private int forged;

  IndependentMia(byte[] key) throws IOException {
    this.key = key.clone();
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/notices", this::handle);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** From now on answers that it is not to be had; or does again. */
  void down(boolean now) {
    down = now;
  }

  synchronized List<Entry> ledger() {
    return List.copyOf(ledger);
  }

  /** How many posts it turned away while it was down. */
  synchronized int refused() {
    return refused;
  }

  synchronized int forged() {
    return forged;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (down) {
        refused++;
        exchange.sendResponseHeaders(503, -1);
      } else if (!isSigned(exchange, body)) {
        forged++;
        exchange.sendResponseHeaders(401, -1);
      } else {
        byte[] answer = take(json.readTree(body).path("notices"));
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
      }
    }
  }

  private boolean isSigned(HttpExchange exchange, byte[] body) {
    try {
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      content.writeBytes((header(exchange, "webhook-id") + ".").getBytes(UTF_8));
      content.writeBytes((header(exchange, "webhook-timestamp") + ".").getBytes(UTF_8));
      content.writeBytes(body);
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      String right = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(content.toByteArray()));
      return header(exchange, "webhook-signature").equals(right);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String header(HttpExchange exchange, String name) {
    return String.valueOf(exchange.getRequestHeaders().getFirst(name));
  }

  private byte[] take(JsonNode notices) {
    ObjectNode answer = json.createObjectNode();
    ArrayNode taken = answer.putArray("taken");
    for (JsonNode notice : notices) {
      JsonNode permit = notice.path("permit");
      ledger.add(
          new Entry(
              notice.path("id").asText(),
              permit.path("id").asText(),
              permit.path("revision").asInt(),
              permit.path("document").path("number").asText()));
      taken.add(notice.path("id").asText());
    }
    return answer.toString().getBytes(UTF_8);
  }
}
