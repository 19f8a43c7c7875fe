package az.permit.http.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.permit.core.identity.Pin;
import az.permit.http.RouteGroup;
import az.permit.http.WebServer;
import io.javalin.http.Context;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GuardTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Sessions SESSIONS =
      new Sessions(InstantSource.system(), new SecureRandom(), Sessions.Limits.USUAL);
  private static final RouteGroup ROUTES =
      routes -> {
        for (Role role : Role.values()) {
          routes.get("/only/" + role, GuardTest::fine, role);
          routes.post("/only/" + role, GuardTest::fine, role);
        }
        routes.get("/api/things", GuardTest::fine, Role.CLERK);
        routes.get("/either", GuardTest::fine, Role.POLICE, Role.OPERATOR);
      };

  private static final AtomicInteger HANDLED = new AtomicInteger();
  private static volatile boolean takenBack;

  private static final WebServer SERVER =
      new WebServer(
          0,
          "127.0.0.1",
          new Guard(
              SESSIONS,
              new SessionCookie("permit", false),
              new PublicAddress(Optional.empty()),
              person -> takenBack ? person.with(List.of()) : person),
          List.of(ROUTES));

  private static boolean isSigned(Route route) {
    return route.roles().contains(Role.MIA) || route.roles().contains(Role.COMMAND);
  }

  private static void fine(Context context) {
    HANDLED.incrementAndGet();
    context.result("fine");
  }

  @BeforeAll
  static void start() {
    SERVER.start();
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  @Test
  void aRouteThatNobodyDecidedAboutMakesTheStartFail() {
    RouteGroup undecided = routes -> routes.get("/undecided", GuardTest::fine);

    assertThatThrownBy(() -> new WebServer(0, "127.0.0.1", List.of(undecided)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("GET /undecided");
  }

  @Test
  void everyRouteIsListedWithItsRoles() {
    assertThat(SERVER.routes())
        .contains(
            new Route("GET", "/either", Set.of(Role.POLICE, Role.OPERATOR)),
            new Route("POST", "/only/MIA", Set.of(Role.MIA)))
        .anyMatch(route -> route.path().startsWith("/assets/"));
  }

  @Test
  void everyRouteAnswersEveryPersonExactlyAsItsRolesSay() throws Exception {
    for (Person person : people()) {
      String cookie = "permit=" + SESSIONS.begin(person);
      for (Route route : SERVER.routes()) {
        if (route.method().equals("GET")) {
          boolean mayUse = isSigned(route) || !Collections.disjoint(route.roles(), person.roles());
          HttpResponse<String> response = get(route.path(), Map.of("Cookie", cookie));

          assertThat(response.statusCode())
              .as(route + " for " + person)
              .isEqualTo(mayUse ? 200 : 403);
        }
      }
    }
  }

  @Test
  void whoIsNotSignedInGetsOpenRoutesOnly() throws Exception {
    for (Route route : SERVER.routes()) {
      boolean open = route.roles().contains(Role.ANYONE) || isSigned(route);
      HttpResponse<String> response =
          send(route.method(), route.path(), Map.of("Accept", "application/json"), "");

      assertThat(response.statusCode()).as(route.toString()).isEqualTo(open ? 200 : 401);
    }
  }

  @Test
  void askingForTheHeadersAloneRunsNoHandler() throws Exception {
    int before = HANDLED.get();

    assertThat(send("HEAD", "/only/CLERK", Map.of(), "").statusCode()).isEqualTo(200);
    assertThat(HANDLED).hasValue(before);
  }

  @Test
  void aBrowserIsLedToSignInAndBack() throws Exception {
    HttpResponse<String> response = get("/only/CLERK", Map.of("Accept", "text/html"));

    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.headers().firstValue("Location")).contains("/sign-in?to=%2Fonly%2FCLERK");
    assertThat(response.body()).doesNotContain("fine");
  }

  @Test
  void aProgramIsToldThatASessionIsMissing() throws Exception {
    for (String path : List.of("/api/things", "/only/CLERK")) {
      HttpResponse<String> response = get(path, Map.of("Accept", "*/*"));

      assertThat(response.statusCode()).isEqualTo(401);
      assertThat(response.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/problem+json");
      assertThat(response.headers().firstValue("WWW-Authenticate")).isPresent();
    }
  }

  @Test
  void theApiLeadsNobodyToAPage() throws Exception {
    assertThat(get("/api/things", Map.of("Accept", "text/html")).statusCode()).isEqualTo(401);
  }

  @Test
  void aPartOfAPageLeadsTheWholePageToSignIn() throws Exception {
    HttpResponse<String> response = get("/only/CLERK", Map.of("HX-Request", "true"));

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.headers().firstValue("HX-Redirect")).contains("/sign-in");
  }

  @Test
  void aForgedOrOldSessionIsNone() throws Exception {
    assertThat(get("/only/SIGNED_IN", Map.of("Cookie", "permit=guess")).statusCode())
        .isEqualTo(401);
    assertThat(get("/only/SIGNED_IN", Map.of("Cookie", "permit=%C6%8F")).statusCode())
        .isEqualTo(401);
  }

  @Test
  void whatChangesSomethingNeedsTheTokenOfTheSession() throws Exception {
    String id = SESSIONS.begin(clerk());
    String cookie = "permit=" + id;
    String token = SESSIONS.find(id).orElseThrow().formToken();
    String other = SESSIONS.find(SESSIONS.begin(clerk())).orElseThrow().formToken();

    assertThat(post("/only/CLERK", cookie, "").statusCode()).isEqualTo(403);
    assertThat(post("/only/CLERK", cookie, "csrf=" + other).statusCode()).isEqualTo(403);
    assertThat(post("/only/CLERK", cookie, "csrf=" + token).statusCode()).isEqualTo(200);
    assertThat(
            send("POST", "/only/CLERK", Map.of("Cookie", cookie, "X-CSRF-Token", token), "")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void whatAnotherSiteMakesTheBrowserSendIsRefused() throws Exception {
    String id = SESSIONS.begin(clerk());
    String token = SESSIONS.find(id).orElseThrow().formToken();
    for (Map<String, String> foreign :
        List.of(
            Map.of("Sec-Fetch-Site", "cross-site"),
            Map.of("Sec-Fetch-Site", "same-site"),
            Map.of("Origin", "https://evil.example"),
            Map.of("Origin", "null"))) {
      var headers = new HashMap<>(foreign);
      headers.put("Cookie", "permit=" + id);
      headers.put("X-CSRF-Token", token);

      assertThat(send("POST", "/only/CLERK", headers, "").statusCode())
          .as(foreign.toString())
          .isEqualTo(403);
      assertThat(send("POST", "/only/ANYONE", foreign, "").statusCode()).isEqualTo(403);
    }
    var ours =
        Map.of("Origin", "http://127.0.0.1:" + SERVER.port(), "Sec-Fetch-Site", "same-origin");
    assertThat(send("POST", "/only/ANYONE", ours, "").statusCode()).isEqualTo(200);
  }

  @Test
  void aMandateThatIsTakenBackIsGoneAtOnce() throws Exception {
    Map<String, String> cookie = Map.of("Cookie", "permit=" + SESSIONS.begin(clerk()));
    assertThat(get("/only/CLERK", cookie).statusCode()).isEqualTo(200);

    takenBack = true;
    try {
      assertThat(get("/only/CLERK", cookie).statusCode()).isEqualTo(403);
    } finally {
      takenBack = false;
    }
  }

  @Test
  void whoHasNoTinInTheSignatureIsToldSoInEveryLanguage() throws Exception {
    String cookie = "permit=" + SESSIONS.begin(person(Set.of(), Optional.empty()));
    Map<String, String> saying =
        Map.of("az", "VÖEN-i yoxdur", "en", "taxpayer number", "ru", "налогового номера");
    for (var language : saying.entrySet()) {
      HttpResponse<String> response =
          get(
              "/only/CLERK?lang=" + language.getKey(),
              Map.of("Cookie", cookie, "Accept", "text/html"));

      assertThat(response.statusCode()).isEqualTo(403);
      assertThat(response.body()).contains(language.getValue());
    }
  }

  @Test
  void theHeadersAreThereWhateverTheAnswer() throws Exception {
    for (String path : List.of("/only/ANYONE", "/only/CLERK", "/nowhere")) {
      for (String accept : List.of("*/*", "text/html")) {
        HttpResponse<String> response = get(path, Map.of("Accept", accept));
        assertThat(response.headers().map().keySet())
            .as(path)
            .extracting(name -> name.toLowerCase(Locale.ROOT))
            .contains("content-security-policy", "x-content-type-options", "x-frame-options");
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
      }
    }
  }

  private static List<Person> people() {
    return List.of(
        person(Set.of(), Optional.empty()),
        person(Set.of(), Optional.of(new Mandate("1000000001", "A", true))),
        clerk(),
        person(Set.of(Role.POLICE), Optional.empty()),
        person(Set.of(Role.CALL_CENTRE), Optional.empty()),
        person(Set.of(Role.OPERATOR), Optional.empty()),
        person(Set.of(Role.INVESTIGATOR), Optional.empty()));
  }

  private static Person clerk() {
    return person(Set.of(), Optional.of(new Mandate("1000000002", "B", false)));
  }

  private static Person person(Set<Role> granted, Optional<Mandate> acting) {
    return new Person(
        "subject-1",
        "Şəfəq",
        Optional.of(new Pin("5ABC123")),
        Optional.empty(),
        Optional.empty(),
        acting,
        granted,
        acting.stream().toList(),
        acting);
  }

  private static HttpResponse<String> get(String path, Map<String, String> headers)
      throws Exception {
    return send("GET", path, headers, "");
  }

  private static HttpResponse<String> post(String path, String cookie, String body)
      throws Exception {
    return send(
        "POST",
        path,
        Map.of("Cookie", cookie, "Content-Type", "application/x-www-form-urlencoded"),
        body);
  }

  private static HttpResponse<String> send(
      String method, String path, Map<String, String> headers, String body) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + SERVER.port() + path))
            .method(
                method,
                method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }
}
