package az.permit.mia.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import az.permit.mia.WebhookSignature;
import az.permit.mia.WebhookSignature.Verdict;
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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Plays MIA on loopback: believes only what is signed, takes each notice once however often it is
 * posted, keeps the newest revision of each permit. It can be told to misbehave. Thread-safe.
 */
public final class MiaStandIn implements AutoCloseable {
  private static final int CAPACITY = 200_000;
  private static final int MAX_BODY_BYTES = 8 << 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final ExecutorService threads;
  private final WebhookSignature signature;
  private final InstantSource clock;
  private final Ledger ledger = new Ledger(CAPACITY);
  private volatile Function<List<ReceivedNotice>, Conduct> manners = post -> Conduct.PROPER;
  private volatile Consumer<ReceivedNotice> listener = notice -> {};

  private MiaStandIn(HttpServer server, WebhookSignature signature, InstantSource clock) {
    this.server = server;
    this.signature = signature;
    this.clock = clock;
    this.threads =
        Executors.newFixedThreadPool(
            8,
            task -> {
              Thread thread = new Thread(task, "mia-stand-in");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Starts on a port of the loopback interface.
   *
   * @param port 0 for any that is free
   * @param signature of the secrets it believes
   * @param clock to judge the age of a message
   * @throws IOException if the port cannot be had
   */
  public static MiaStandIn start(int port, WebhookSignature signature, InstantSource clock)
      throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    MiaStandIn standIn = new MiaStandIn(HttpServer.create(address, 0), signature, clock);
    standIn.server.setExecutor(standIn.threads);
    standIn.server.createContext("/notices", standIn::receive);
    standIn.server.start();
    return standIn;
  }

  /** Where its interface begins. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** From now on treats each genuine post as this function of its notices says. */
  public void behave(Function<List<ReceivedNotice>, Conduct> manners) {
    this.manners = manners;
  }

  /** From now on tells this listener of each notice that is new to it. */
  public void onNotice(Consumer<ReceivedNotice> listener) {
    this.listener = listener;
  }

  /** The newest revision of each permit, in the order in which they became known. */
  public List<ReceivedNotice> permits() {
    return ledger.permits();
  }

  /** How many notices it took, each counted once. */
  public long taken() {
    return ledger.taken();
  }

  /** How many notices came to it that it had taken before. */
  public long repeated() {
    return ledger.repeated();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
  }

  private void receive(HttpExchange exchange) throws IOException {
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
    List<ReceivedNotice> notices;
    try {
      notices = ReceivedNotice.readAll(body);
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
    List<ReceivedNotice> accepted =
        notices.stream().filter(notice -> !conduct.left().contains(notice.id())).toList();
    ledger.take(accepted).forEach(listener);
    if (!conduct.answerLost()) {
      answer(exchange, 200, taken(accepted));
    }
  }

  private static byte[] taken(List<ReceivedNotice> notices) {
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
