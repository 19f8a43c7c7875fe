package az.permit.http.signin;

import az.permit.core.identity.Pin;
import az.permit.http.WebServer;
import az.permit.http.access.Mandate;
import az.permit.http.access.Role;
import az.permit.http.access.Session;
import az.permit.http.access.Sessions;
import java.net.URI;
import java.net.http.HttpClient.Redirect;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A portal behind a front door, with a clock that is set and delegations that can be changed. */
final class Portal implements AutoCloseable, InstantSource {
  final Map<Pin, List<Mandate>> delegations = new ConcurrentHashMap<>();
  final FrontDoor door;
  final WebServer server;
  private volatile Instant now = Instant.now();

  Portal(SignInSettings settings) {
    this(settings, Optional.empty());
  }

  Portal(SignInSettings settings, Optional<URI> publicUrl) {
    Sessions sessions = new Sessions(this, new SecureRandom(), Sessions.Limits.USUAL);
    door =
        new FrontDoor(
            settings,
            publicUrl,
            "/who",
            person ->
                person.pin().map(pin -> delegations.getOrDefault(pin, List.of())).orElse(List.of()),
            sessions,
            this,
            new SecureRandom());
    server =
        new WebServer(
            0,
            "127.0.0.1",
            door.guard(),
            List.of(
                door.routes(),
                routes -> {
                  routes.get(
                      "/who", context -> context.render("component/who.jte"), Role.SIGNED_IN);
                  routes.get(
                      "/roles",
                      context -> context.result(Session.personOf(context).roles().toString()),
                      Role.SIGNED_IN);
                  routes.get(
                      "/tin",
                      context ->
                          context.result(Session.personOf(context).acting().orElseThrow().tin()),
                      Role.CLERK);
                }));
    server.start();
  }

  Browser browser() {
    return new Browser(base(), Redirect.ALWAYS);
  }

  Browser browserThatStops() {
    return new Browser(base(), Redirect.NEVER);
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  private String base() {
    return "http://127.0.0.1:" + server.port();
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public void close() {
    server.stop();
  }
}
