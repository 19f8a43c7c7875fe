package az.permit.http.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.identity.Pin;
import az.permit.http.access.Mandate;
import az.permit.http.standin.StandInProvider;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInTest {
  private static final StandInProvider PROVIDER =
      StandInProvider.start(0, InstantSource.system(), new SecureRandom());
  private static final Pin DELEGATE = new Pin("7UC0C33");
  private static final Mandate ALPHA = new Mandate("1700000011", "Alfa", false);
  private static final Mandate BETA = new Mandate("1700000029", "Beta", false);

  private Portal portal;
  private Browser browser;

  @BeforeEach
  void open() {
    portal = new Portal(PROVIDER.settings());
    browser = portal.browser();
  }

  @AfterEach
  void close() {
    portal.close();
  }

  @AfterAll
  static void stop() {
    PROVIDER.close();
  }

  @Test
  void aSealHolderSignsInAndLandsOnThePageAskedFor() {
    HttpResponse<String> page = browser.signIn("seal-alpha");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.uri().getPath()).isEqualTo("/who");
    assertThat(page.uri().getQuery()).as("no code stays in the address").isNull();
    assertThat(page.body()).contains("Nigar Həsənova", "Alfa Təchizat");
    assertThat(browser.get("/tin").body()).isEqualTo("1700000011");
  }

  @ParameterizedTest
  @CsvSource({
    "seal-alpha, 'ANYONE, SIGNED_IN, CLERK, SEAL_HOLDER, CITIZEN'",
    "police, 'ANYONE, SIGNED_IN, CITIZEN, POLICE'",
    "call-centre, 'ANYONE, SIGNED_IN, CITIZEN, CALL_CENTRE'",
    "operator, 'ANYONE, SIGNED_IN, CITIZEN, OPERATOR'",
    "investigator, 'ANYONE, SIGNED_IN, CITIZEN, INVESTIGATOR'",
    "citizen, 'ANYONE, SIGNED_IN, CITIZEN'",
    "no-tin, 'ANYONE, SIGNED_IN, CITIZEN'",
    "delegate, 'ANYONE, SIGNED_IN, CITIZEN'"
  })
  void everyoneGetsExactlyTheirRoles(String person, String roles) {
    browser.signIn(person);

    assertThat(browser.get("/roles").body()).isEqualTo("[" + roles + "]");
  }

  @Test
  void aDelegateActsForTheOrganisationThatGrantedIt() {
    portal.delegations.put(DELEGATE, List.of(ALPHA));

    browser.signIn("delegate");

    assertThat(browser.get("/tin").body()).isEqualTo("1700000011");
    assertThat(browser.get("/roles").body()).contains("CLERK").doesNotContain("SEAL_HOLDER");
  }

  @Test
  void aDelegationTakenBackEndsAtOnce() {
    portal.delegations.put(DELEGATE, List.of(ALPHA));
    browser.signIn("delegate");
    assertThat(browser.get("/tin").statusCode()).isEqualTo(200);

    portal.delegations.clear();

    assertThat(browser.get("/tin").statusCode()).isEqualTo(403);
  }

  @Test
  void whoMayActForSeveralChoosesOneAndGetsANewSession() {
    portal.delegations.put(DELEGATE, List.of(ALPHA, BETA));
    HttpResponse<String> choice = browser.signIn("delegate");
    assertThat(choice.uri().getPath()).isEqualTo("/sign-in/organisation");
    assertThat(choice.body()).contains("VÖEN 1700000011", "VÖEN 1700000029");
    assertThat(browser.get("/tin").statusCode()).isEqualTo(403);
    String before = sessionId();

    browser.post(
        "/sign-in/organisation", Map.of("tin", "1700000029", "csrf", Browser.token(choice)));

    assertThat(browser.get("/tin").body()).isEqualTo("1700000029");
    assertThat(sessionId()).isNotEqualTo(before);
  }

  @Test
  void nobodyChoosesAnOrganisationThatIsNotTheirs() {
    portal.delegations.put(DELEGATE, List.of(ALPHA, BETA));
    String token = Browser.token(browser.signIn("delegate"));

    HttpResponse<String> refused =
        browser.post("/sign-in/organisation", Map.of("tin", "1111111111", "csrf", token));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Təşkilatı seçin", "href=\"#tin\"");
    assertThat(browser.get("/tin").statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({"az, VÖEN-i yoxdur", "en, taxpayer number", "ru, налогового номера"})
  void whoHasNoTinIsToldSoPlainly(String language, String words) {
    browser.get("/sign-in?lang=" + language);
    HttpResponse<String> page = browser.signIn("no-tin");

    assertThat(page.uri().getPath()).isEqualTo("/sign-in/no-organisation");
    assertThat(page.body()).contains(words);
    assertThat(browser.get("/tin").statusCode()).isEqualTo(403);
  }

  @Test
  void whoHasNoOrganisationStillLandsOnAPageOfTheirOwn() {
    HttpResponse<String> page = browser.signIn("citizen", "/roles");

    assertThat(page.uri().getPath()).isEqualTo("/roles");
    assertThat(page.body()).contains("CITIZEN");
  }

  @Test
  void anIdPlantedBeforehandIsWorthNothingAfterwards() {
    browser.signIn("citizen");
    String old = sessionId();

    browser.signIn("seal-alpha");

    assertThat(sessionId()).isNotEqualTo(old);
    Browser attacker = portal.browser();
    plant(attacker, old);
    assertThat(attacker.get("/roles").uri().getPath()).isEqualTo("/sign-in");
  }

  @Test
  void theCookieIsOutOfReachOfScripts() {
    browser.signIn("seal-alpha");

    HttpCookie cookie = browser.cookie("permit").orElseThrow();
    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.getPath()).isEqualTo("/");
    assertThat(cookie.getMaxAge()).as("as long as the browser runs").isEqualTo(-1);
    assertThat(cookie.getValue()).hasSize(43);
  }

  @Test
  void overHttpsTheCookieIsBoundToTheHost() {
    try (Portal secure =
        new Portal(PROVIDER.settings(), Optional.of(URI.create("https://icaze.example.az")))) {
      List<String> cookies =
          secure.browserThatStops().get("/sign-in/start").headers().allValues("Set-Cookie");

      assertThat(cookies)
          .singleElement()
          .asString()
          .startsWith("__Host-permit-sign-in=")
          .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
          .doesNotContain("Domain");
    }
  }

  @Test
  void aSessionEndsWhenItIsNotUsed() {
    browser.signIn("seal-alpha");
    portal.pass(Duration.ofMinutes(30));

    assertThat(browser.get("/tin").uri().getPath()).isEqualTo("/sign-in");
  }

  @Test
  void aSessionEndsAfterEightHours() {
    browser.signIn("seal-alpha");
    for (int i = 1; i < 24; i++) {
      portal.pass(Duration.ofMinutes(20));
      assertThat(browser.get("/tin").statusCode()).isEqualTo(200);
    }
    portal.pass(Duration.ofMinutes(20));

    assertThat(browser.get("/tin").uri().getPath()).isEqualTo("/sign-in");
  }

  @Test
  void whoSignsOutIsOut() {
    HttpResponse<String> page = browser.signIn("seal-alpha");
    String id = sessionId();

    HttpResponse<String> out = browser.post("/sign-out", Map.of("csrf", Browser.token(page)));

    assertThat(out.uri().getPath()).isEqualTo("/signed-out");
    assertThat(out.body())
        .contains("/end-session?")
        .contains("post_logout_redirect_uri")
        .doesNotContain("id_token_hint");
    plant(browser, id);
    assertThat(browser.get("/tin").uri().getPath()).isEqualTo("/sign-in");
  }

  @Test
  void nobodyIsSignedOutByAnotherSite() {
    browser.signIn("seal-alpha");

    assertThat(browser.post("/sign-out", Map.of()).statusCode()).isEqualTo(403);
    assertThat(browser.get("/tin").statusCode()).isEqualTo(200);
  }

  @Test
  void signInLeadsToOurOwnPagesOnly() {
    for (String foreign : List.of("https://evil.example", "//evil.example", "/\\evil.example")) {
      Browser other = portal.browser();
      HttpResponse<String> people =
          other.get("/sign-in/start?to=" + URLEncoder.encode(foreign, UTF_8));
      HttpResponse<String> landed =
          other.get(
              people.uri().resolve("/authorize/as/seal-alpha") + "?" + people.uri().getRawQuery());

      assertThat(landed.uri().getPath()).isEqualTo("/who");
      assertThat(landed.uri().getHost()).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void healthTellsOfTheProvider() {
    assertThat(portal.door.health().detail()).isEqualTo("not asked yet");
    browser.signIn("citizen");

    assertThat(portal.door.health().up()).isTrue();
    assertThat(portal.door.health().required()).isFalse();
    assertThat(portal.door.health().detail()).isEqualTo("answers");
  }

  private String sessionId() {
    return browser.cookie("permit").orElseThrow().getValue();
  }

  private static void plant(Browser browser, String id) {
    HttpCookie cookie = new HttpCookie("permit", id);
    cookie.setPath("/");
    cookie.setVersion(0);
    cookie.setDomain("127.0.0.1");
    browser.plant(cookie);
  }
}
