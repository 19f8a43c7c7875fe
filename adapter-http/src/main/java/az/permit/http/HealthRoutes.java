package az.permit.http;

import az.permit.http.access.Role;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code GET /health/live}: the process is up. {@code GET /health/ready}: 200 if every required
 * part is up, else 503; the body lists the parts.
 */
public final class HealthRoutes implements RouteGroup {
  /** However often it is asked, the parts are looked at no more often than this. */
  static final Duration FRESH = Duration.ofMillis(500);

  /** A look that takes longer than this means that something hangs. */
  private static final Duration STALE = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(HealthRoutes.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<HealthPart> NO_ANSWER =
      List.of(new HealthPart("health", false, true, "no answer in time"));
  private static final List<HealthPart> FAILED =
      List.of(new HealthPart("health", false, true, "the look at the parts failed"));

  private record Look(List<HealthPart> parts, long nanoTime) {
    boolean isWithin(Duration age) {
      return System.nanoTime() - nanoTime < age.toNanos();
    }
  }

  private final Supplier<List<HealthPart>> parts;
  private final ReentrantLock looking = new ReentrantLock();
  private volatile Look last = new Look(NO_ANSWER, System.nanoTime() - STALE.toNanos());

  /** Health of these parts; the supplier is asked by one thread at a time. */
  public HealthRoutes(Supplier<List<HealthPart>> parts) {
    this.parts = parts;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(
        "/health/live",
        context -> context.contentType("application/json").result("{\"live\":true}"),
        Role.ANYONE);
    routes.get("/health/ready", this::ready, Role.ANYONE);
  }

  private void ready(Context context) {
    List<HealthPart> now = look();
    boolean ready = now.stream().allMatch(part -> part.up() || !part.required());
    context
        .status(ready ? 200 : 503)
        .contentType("application/json")
        .result(json(ready, now).toString());
  }

  /** Whoever comes while another looks is given the last look, and does not wait in line. */
  private List<HealthPart> look() {
    if (!last.isWithin(FRESH) && looking.tryLock()) {
      try {
        if (!last.isWithin(FRESH)) { // nobody else has looked meanwhile
          last = new Look(ask(), System.nanoTime());
        }
      } finally {
        looking.unlock();
      }
    }
    Look known = last;
    return known.isWithin(STALE) ? known.parts() : NO_ANSWER;
  }

  private List<HealthPart> ask() {
    try {
      return List.copyOf(parts.get());
    } catch (RuntimeException e) {
      LOG.warn("the look at the parts failed: {}", e.getClass().getName());
      return FAILED;
    }
  }

  private static ObjectNode json(boolean ready, List<HealthPart> parts) {
    ObjectNode body = JSON.createObjectNode().put("ready", ready);
    ArrayNode list = body.putArray("parts");
    for (HealthPart part : parts) {
      list.addObject()
          .put("name", part.name())
          .put("state", part.up() ? "up" : "down")
          .put("required", part.required())
          .put("detail", part.detail());
    }
    return body;
  }
}
