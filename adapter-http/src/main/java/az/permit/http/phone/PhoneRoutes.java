package az.permit.http.phone;

import az.permit.http.RouteGroup;
import az.permit.http.access.Role;
import az.permit.http.phone.Conversations.Exchange;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.GatewayTimeoutResponse;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import io.javalin.http.UnsupportedMediaTypeResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The demo's phone: {@code /phone} for people, {@code POST /phone/messages} for programs. Numbers
 * and texts travel in bodies only, never in an address, which logs and histories keep.
 */
public final class PhoneRoutes implements RouteGroup {
  private static final Logger LOG = LoggerFactory.getLogger(PhoneRoutes.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String COOKIE = "phone";

  private final DemoPhone phone;
  private final Duration limit;
  private final PhonePage page = new PhonePage();
  private final Conversations conversations = new Conversations();

  /**
   * The routes of a phone.
   *
   * @param phone by which texts are sent
   * @param limit how long to wait for a reply
   */
  public PhoneRoutes(DemoPhone phone, Duration limit) {
    this.phone = phone;
    this.limit = limit;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/phone", this::show, Role.ANYONE);
    routes.post("/phone", this::sendForm, Role.ANYONE);
    routes.post("/phone/messages", this::sendJson, Role.ANYONE);
    serve(routes, "phone.css", "text/css");
    serve(routes, "phone.js", "text/javascript");
    serve(routes, "phone.svg", "image/svg+xml");
  }

  /** The charset is named, because without it some types leave as ISO-8859-1. */
  private static void serve(RoutesConfig routes, String asset, String type) {
    String content = Asset.read(asset);
    routes.get(
        "/" + asset,
        context -> context.contentType(type + ";charset=utf-8").result(content),
        Role.ANYONE);
  }

  private void show(Context context) {
    String browser = browser(context);
    if (!conversations.knows(browser)) {
      browser = conversations.begin();
      Cookie cookie = new Cookie(COOKIE, browser);
      cookie.setPath("/phone");
      cookie.setHttpOnly(true);
      cookie.setSameSite(SameSite.STRICT);
      context.cookie(cookie);
    }
    context.html(page.show(conversations.of(browser)));
  }

  private void sendForm(Context context) {
    String from = Objects.requireNonNullElse(context.formParam("from"), "");
    String typed = Objects.requireNonNullElse(context.formParam("text"), "");
    String text = Objects.requireNonNullElse(context.formParam("sample"), typed);
    try {
      send(
          context,
          PhoneMessage.of(from, text),
          reply -> context.redirect("/phone", HttpStatus.SEE_OTHER));
    } catch (PhoneRefusal refusal) {
      context
          .status(HttpStatus.UNPROCESSABLE_CONTENT)
          .html(page.mend(conversations.of(browser(context)), from, typed, refusal));
    }
  }

  private void sendJson(Context context) {
    if (!context.isJson()) {
      throw new UnsupportedMediaTypeResponse("expected application/json");
    }
    try {
      JsonNode body = JSON.readTree(context.body());
      PhoneMessage message =
          PhoneMessage.of(body.path("from").asText(), body.path("text").asText());
      send(
          context,
          message,
          reply ->
              context
                  .contentType("application/json")
                  .result(json(reply.orElseThrow(PhoneRoutes::late))));
    } catch (JsonProcessingException e) {
      throw new BadRequestResponse("expected {\"from\":\"…\",\"text\":\"…\"}");
    } catch (PhoneRefusal refusal) {
      throw new BadRequestResponse(refusal.inAzerbaijani() + " " + refusal.inEnglish());
    }
  }

  private void send(Context context, PhoneMessage message, Consumer<Optional<PhoneReply>> answer) {
    context.future(
        () ->
            reply(message)
                .thenAccept(
                    reply -> {
                      conversations.add(browser(context), new Exchange(message, reply));
                      answer.accept(reply);
                    }));
  }

  /** The reply; empty if none came in time, or the message could not be sent. */
  private CompletableFuture<Optional<PhoneReply>> reply(PhoneMessage message) {
    return phone
        .send(message.from(), message.text())
        .toCompletableFuture()
        .copy()
        .orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
        .handle(
            (reply, error) -> {
              if (error != null) {
                LOG.warn("no reply to the phone: {}", error.getClass().getSimpleName());
              }
              return Optional.ofNullable(reply);
            });
  }

  private static String browser(Context context) {
    return Objects.requireNonNullElse(context.cookie(COOKIE), "");
  }

  private static String json(PhoneReply reply) {
    return JSON.createObjectNode()
        .put("text", reply.text())
        .put("segments", reply.segments())
        .put("alphabet", reply.alphabet())
        .toString();
  }

  private static GatewayTimeoutResponse late() {
    return new GatewayTimeoutResponse(
        PhonePage.LATE.inAzerbaijani() + " " + PhonePage.LATE.inEnglish());
  }
}
