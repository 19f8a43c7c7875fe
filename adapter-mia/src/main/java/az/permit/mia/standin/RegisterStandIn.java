package az.permit.mia.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.Person;
import az.permit.core.identity.SmsAddress;
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
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Plays the population register on loopback: believes only what is signed, and answers of the
 * persons that it was told of. It can be told to answer with another status. Thread-safe.
 */
public final class RegisterStandIn implements AutoCloseable {
  private static final int MAX_BODY_BYTES = 1 << 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final WebhookSignature signature;
  private final InstantSource clock;
  private final Map<IdentityDocument, Person> persons = new ConcurrentHashMap<>();
  private final Map<IdentityDocument, SmsAddress> phones = new ConcurrentHashMap<>();
  private final List<Integer> asked = new CopyOnWriteArrayList<>();
  private volatile int status = 200;

  private RegisterStandIn(HttpServer server, WebhookSignature signature, InstantSource clock) {
    this.server = server;
    this.signature = signature;
    this.clock = clock;
  }

  /**
   * Starts on a port of the loopback interface.
   *
   * @param port 0 for any that is free
   * @param signature of the secrets it believes
   * @param clock to judge the age of a question
   * @throws IOException if the port cannot be had
   */
  public static RegisterStandIn start(int port, WebhookSignature signature, InstantSource clock)
      throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    RegisterStandIn standIn = new RegisterStandIn(HttpServer.create(address, 0), signature, clock);
    standIn.server.createContext("/persons", standIn::answer);
    standIn.server.start();
    return standIn;
  }

  /** Where its interface begins. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** From now on knows that document. */
  public void know(IdentityDocument document, Person person) {
    persons.put(document, person);
  }

  /** From now on knows the phone of the holder of that document, too. */
  public void know(IdentityDocument document, SmsAddress phone) {
    phones.put(document, phone);
  }

  /** From now on answers genuine questions with that status; 200 is as it should be. */
  public void answerWith(int changed) {
    status = changed;
  }

  /** Of how many documents each genuine question was, in their order. */
  public List<Integer> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES);
      if (verdict(exchange, body) != Verdict.GENUINE) {
        exchange.sendResponseHeaders(401, -1);
        return;
      }
      JsonNode documents = JSON.readTree(body).path("documents");
      asked.add(documents.size());
      if (status != 200) {
        exchange.sendResponseHeaders(status, -1);
        return;
      }
      byte[] answer = answer(documents).toString().getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private Verdict verdict(HttpExchange exchange, byte[] body) {
    return signature.verify(
        header(exchange, WebhookSignature.ID),
        header(exchange, WebhookSignature.TIMESTAMP),
        header(exchange, WebhookSignature.SIGNATURE),
        body,
        clock.instant());
  }

  private static String header(HttpExchange exchange, String name) {
    String value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }

  private ObjectNode answer(JsonNode documents) {
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode list = answer.putArray("persons");
    for (JsonNode node : documents) {
      IdentityDocument document =
          new IdentityDocument(node.path("series").asText(), node.path("number").asText());
      Person person = persons.get(document);
      if (person != null) {
        write(list.addObject(), document, person, phones.get(document));
      }
    }
    return answer;
  }

  private static void write(
      ObjectNode json, IdentityDocument document, Person person, @Nullable SmsAddress phone) {
    json.putObject("document").put("series", document.series()).put("number", document.number());
    json.put("pin", person.pin().value()).put("birthDate", person.birthDate().toString());
    person.district().ifPresent(district -> json.put("district", district));
    json.put("barred", person.barred());
    if (phone != null) {
      json.put("phone", phone.value());
    }
  }
}
