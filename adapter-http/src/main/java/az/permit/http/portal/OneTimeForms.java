package az.permit.http.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import az.permit.http.access.Session;
import az.permit.http.page.Page;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import io.javalin.http.ServiceUnavailableResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * Does what a form asks for once, however often it is sent: a second click leads to where the first
 * one led. What was only explained, not done, is judged anew; so is the same form with another text
 * in it. In memory like the sessions, each of which keeps its newest forms. Thread-safe.
 */
final class OneTimeForms {
  private static final int KEPT = 50;
  private static final int PATIENCE_SECONDS = 10;

  /** By session, then by form: where it led, or nothing; guarded by this. */
  private final Map<Session, Map<String, CompletableFuture<Optional<String>>>> sent =
      new WeakHashMap<>();

  /** The same work, done once for each form that carries a number. */
  Handler once(Handler work) {
    return context -> {
      Optional<Session> session = Session.of(context);
      if (session.isEmpty() || context.formParam(Page.ONCE_FIELD) == null) {
        work.handle(context);
        return;
      }
      String form = digest(context);
      CompletableFuture<Optional<String>> mine = new CompletableFuture<>();
      CompletableFuture<Optional<String>> first = begin(session.get(), form, mine);
      if (first != mine) {
        follow(first, work, context);
        return;
      }
      Optional<String> led = Optional.empty();
      try {
        work.handle(context);
        led = ledTo(context);
      } finally {
        if (led.isEmpty()) {
          forget(session.get(), form);
        }
        mine.complete(led);
      }
    };
  }

  private static void follow(
      CompletableFuture<Optional<String>> first, Handler work, Context context) throws Exception {
    Optional<String> led;
    try {
      led = first.copy().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    } catch (CompletionException stillRunning) {
      throw new ServiceUnavailableResponse();
    }
    if (led.isPresent()) {
      PortalPages.goTo(context, led.get());
    } else {
      work.handle(context);
    }
  }

  private synchronized CompletableFuture<Optional<String>> begin(
      Session session, String form, CompletableFuture<Optional<String>> mine) {
    CompletableFuture<Optional<String>> known =
        sent.computeIfAbsent(session, any -> new Newest()).putIfAbsent(form, mine);
    return known == null ? mine : known;
  }

  private synchronized void forget(Session session, String form) {
    sent.getOrDefault(session, Map.of()).remove(form);
  }

  private static Optional<String> ledTo(Context context) {
    return context.status() == HttpStatus.SEE_OTHER
        ? Optional.ofNullable(context.res().getHeader("Location"))
        : Optional.empty();
  }

  /** Of all that was sent, its number among it. */
  private static String digest(Context context) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((context.path() + "\n").getBytes(UTF_8));
      return HexFormat.of().formatHex(digest.digest(context.bodyAsBytes()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("expected SHA-256 in every Java", e);
    }
  }

  /** Forgets the eldest. */
  private static final class Newest
      extends LinkedHashMap<String, CompletableFuture<Optional<String>>> {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(
        Map.Entry<String, CompletableFuture<Optional<String>>> eldest) {
      return size() > KEPT;
    }
  }
}
