package az.permit.mia.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import az.permit.mia.WebhookSignature;
import az.permit.mia.WebhookSignature.Verdict;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Takes the posts of notices, behaving as it is told. Thread-safe if its listener is. */
final class NoticeDesk implements HttpHandler {
  private static final int MAX_BODY_BYTES = 8 << 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final WebhookSignature signature;
  private final InstantSource clock;
  private final Ledger ledger;
  private final Consumer<Received> listener;
  private volatile Function<List<Received>, Conduct> manners = post -> Conduct.PROPER;

  /** Believes these signatures, keeps in that ledger, tells the listener what is new to it. */
  NoticeDesk(
      WebhookSignature signature, InstantSource clock, Ledger ledger, Consumer<Received> listener) {
    this.signature = signature;
    this.clock = clock;
    this.ledger = ledger;
    this.listener = listener;
  }

  void behave(Function<List<Received>, Conduct> changed) {
    manners = changed;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!exchange.getRequestMethod().equals("POST")
          || !exchange.getRequestURI().getPath().equals("/notices")) {
        answer(exchange, 404, new byte[0]);
        return;
      }
      byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES + 1);
      if (body.length > MAX_BODY_BYTES) {
        answer(exchange, 413, new byte[0]);
      } else if (verdict(exchange, body) != Verdict.GENUINE) {
        answer(exchange, 401, new byte[0]);
      } else {
        believe(exchange, body);
      }
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

  private void believe(HttpExchange exchange, byte[] body) throws IOException {
    List<Received> notices;
    try {
      notices = NoticeReader.read(body);
    } catch (IOException e) {
      answer(exchange, 400, new byte[0]);
      return;
    }
    Conduct conduct = manners.apply(notices);
    dawdle(conduct);
    if (conduct.status() != 200) {
      answer(exchange, conduct.status(), new byte[0]);
      return;
    }
    List<Received> accepted =
        notices.stream().filter(notice -> !conduct.left().contains(notice.id())).toList();
    ledger.take(accepted).forEach(listener);
    if (!conduct.answerLost()) {
      answer(exchange, 200, taken(accepted));
    }
  }

  private static byte[] taken(List<Received> notices) {
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode ids = answer.putArray("taken");
    notices.forEach(notice -> ids.add(notice.id()));
    return answer.toString().getBytes(UTF_8);
  }

  private static void dawdle(Conduct conduct) {
    try {
      Thread.sleep(conduct.delay().toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String header(HttpExchange exchange, String name) {
    String value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }
}
