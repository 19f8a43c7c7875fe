package az.permit.mia;

import static java.nio.charset.StandardCharsets.UTF_8;

import az.permit.core.organisation.portal.DecidePermits;
import az.permit.core.organisation.rules.PortalRules;
import az.permit.core.port.OrganisationRecords;
import az.permit.mia.decision.DecisionIntake;
import az.permit.mia.decision.IntakeAnswer;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** An HTTP server that hands posts to the intake, and has its bad moments. */
final class DecisionPort implements AutoCloseable {
  private final List<String> posts = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger refusals = new AtomicInteger();
  private final AtomicInteger losses = new AtomicInteger();
  private final HttpServer server;
  private final DecisionIntake intake;

  DecisionPort(OrganisationRecords records, WebhookSignature signature, InstantSource clock)
      throws IOException {
    this.intake =
        new DecisionIntake(signature, new DecidePermits(records, PortalRules.azerbaijan()), clock);
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/mia/decisions", this::receive);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/mia/decisions");
  }

  /** The next so many posts find no storage. */
  void refuse(int count) {
    refusals.set(count);
  }

  /** Of the posts after those, the answers of so many are lost. */
  void loseAnswers(int count) {
    losses.set(count);
  }

  /** All bodies that came. */
  List<String> posts() {
    synchronized (posts) {
      return List.copyOf(posts);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      posts.add(new String(body, UTF_8));
      if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        exchange.sendResponseHeaders(503, -1);
        return;
      }
      IntakeAnswer answer =
          intake.receive(
              header(exchange, WebhookSignature.ID),
              header(exchange, WebhookSignature.TIMESTAMP),
              header(exchange, WebhookSignature.SIGNATURE),
              body);
      if (losses.getAndUpdate(left -> Math.max(0, left - 1)) == 0) {
        exchange.sendResponseHeaders(answer.status(), answer.body().length);
        exchange.getResponseBody().write(answer.body());
      }
    }
  }

  private static String header(HttpExchange exchange, String name) {
    String value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }
}
