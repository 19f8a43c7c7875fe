package az.permit.http.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the provider, or somebody in its name, may send; and what is believed of it. */
class ProviderTrustTest {
  private ScriptedProvider provider;
  private Portal portal;
  private Browser browser;

  @BeforeEach
  void open() throws Exception {
    provider = new ScriptedProvider();
    portal = new Portal(provider.settings(Map.of()));
    browser = portal.browserThatStops();
  }

  @AfterEach
  void close() {
    portal.close();
    provider.close();
  }

  @Test
  void theRequestAsksForACodeWithPkceStateAndNonce() {
    Map<String, String> asked = begin();

    assertThat(asked)
        .containsEntry("response_type", "code")
        .containsEntry("client_id", "permit")
        .containsEntry("code_challenge_method", "S256")
        .containsEntry("ui_locales", "az")
        .containsKeys("state", "nonce", "code_challenge")
        .hasEntrySatisfying("scope", scope -> assertThat(scope).contains("openid"))
        .hasEntrySatisfying("redirect_uri", uri -> assertThat(uri).endsWith("/sign-in/callback"));
    assertThat(begin().get("state")).as("another one each time").isNotEqualTo(asked.get("state"));
  }

  @Test
  void anHonestProviderIsBelieved() {
    assertThat(comeBack().headers().firstValue("Location")).isPresent();
    assertThat(isSignedIn()).isTrue();
    assertThat(provider.tokenRequest).containsKeys("code_verifier", "redirect_uri");
    assertThat(provider.tokenAuthorization).startsWith("Basic ");
  }

  @Test
  void theSecretGoesIntoTheBodyWhereTheProviderWantsItThere() {
    provider.discovery.put("token_endpoint_auth_methods_supported", List.of("client_secret_post"));

    comeBack();

    assertThat(isSignedIn()).isTrue();
    assertThat(provider.tokenAuthorization).isEmpty();
    assertThat(provider.tokenRequest).containsEntry("client_secret", ScriptedProvider.SECRET);
  }

  @Test
  void anotherStateIsRefused() {
    begin();

    assertRefused(browser.get("/sign-in/callback?code=c&state=other"), 400);
    assertThat(provider.tokenRequest).as("the code is not even tried").isEmpty();
  }

  @Test
  void anAnswerToNobodysQuestionIsRefused() {
    String state = begin().getOrDefault("state", "");
    browser = portal.browserThatStops();

    assertRefused(browser.get("/sign-in/callback?code=c&state=" + state), 400);
  }

  @Test
  void anAttemptCountsOnce() {
    String state = begin().getOrDefault("state", "");
    comeBack(state);

    assertThat(browser.get("/sign-in/callback?code=c&state=" + state).statusCode()).isEqualTo(400);
  }

  @Test
  void anAttemptIsGoodForTenMinutes() {
    String state = begin().getOrDefault("state", "");
    portal.pass(Attempts.LIMIT);

    assertRefused(comeBack(state), 400);
  }

  @Test
  void anAttemptThatSomebodyChangedIsNone() {
    String state = begin().getOrDefault("state", "");
    HttpCookie cookie = browser.cookie("permit-sign-in").orElseThrow();
    cookie.setValue(cookie.getValue().replaceFirst("^.", "_"));

    assertRefused(comeBack(state), 400);
  }

  @Test
  void aCodeThatWasUsedBeforeIsRefused() {
    provider.codeUsed = true;

    assertRefused(comeBack(), 502);
  }

  @Test
  void aTokenOfAnotherAttemptIsRefused() {
    provider.claims = claims -> claims.claim("nonce", "of-another-attempt");
    assertRefused(comeBack(), 502);
    provider.claims = claims -> claims.claim("nonce", null);
    assertRefused(comeBack(), 502);
  }

  @Test
  void aTokenOfAnotherIssuerIsRefused() {
    provider.claims = claims -> claims.issuer("https://evil.example");

    assertRefused(comeBack(), 502);
  }

  @Test
  void aTokenForAnotherClientIsRefused() {
    provider.claims = claims -> claims.audience("another");
    assertRefused(comeBack(), 502);
    provider.claims =
        claims -> claims.audience(List.of("permit", "another")).claim("azp", "another");
    assertRefused(comeBack(), 502);
  }

  @Test
  void anExpiredTokenIsRefused() {
    provider.claims =
        claims ->
            claims
                .issueTime(Date.from(Instant.now().minus(Duration.ofHours(2))))
                .expirationTime(Date.from(Instant.now().minus(Duration.ofHours(1))));

    assertRefused(comeBack(), 502);
  }

  @Test
  void aTokenWithoutASignatureIsRefused() {
    assertSignatureRefused(ScriptedProvider::leaveUnsigned);
  }

  @Test
  void aTokenSignedByTheSharedSecretIsRefused() {
    assertSignatureRefused(ScriptedProvider::signByTheSharedSecret);
  }

  @Test
  void aTokenSignedByAnotherKeyIsRefused() {
    assertSignatureRefused(claims -> ScriptedProvider.sign(claims, ScriptedProvider.key()));
  }

  @Test
  void aTokenThatWasChangedIsRefused() {
    assertSignatureRefused(
        claims -> {
          String[] honest = ScriptedProvider.sign(claims).split("\\.", 3);
          String other =
              ScriptedProvider.sign(new JWTClaimsSet.Builder(claims).subject("x").build());
          return honest[0] + "." + other.split("\\.", 3)[1] + "." + honest[2];
        });
  }

  @Test
  void anAnswerInTheNameOfAnotherIssuerIsRefused() {
    String state = begin().getOrDefault("state", "");
    assertRefused(
        browser.get("/sign-in/callback?code=c&iss=https%3A%2F%2Fevil.example&state=" + state), 502);

    provider.discovery.put("authorization_response_iss_parameter_supported", true);
    portal.pass(Duration.ofHours(2));
    assertRefused(comeBack(), 502);
  }

  @Test
  void whoBreaksItOffIsToldSo() {
    String state = begin().getOrDefault("state", "");
    HttpResponse<String> page = browser.get("/sign-in/callback?error=access_denied&state=" + state);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Daxil olmadınız");
  }

  @Test
  void claimsMayHaveAnyNameAndPlace() throws Exception {
    portal.close();
    portal =
        new Portal(
            provider.settings(
                Map.of(
                    "pin", "fin", "tin", "voen", "roles", "realm_access.roles", "seal", "mohur")));
    browser = portal.browserThatStops();
    provider.claims =
        claims ->
            claims
                .claim("fin", "5NH0A11")
                .claim("voen", List.of("1700000011"))
                .claim("mohur", "true")
                .claim("realm_access", Map.of("roles", List.of("operator", "offline_access")));

    comeBack();

    assertThat(browser.get("/tin").body()).isEqualTo("1700000011");
    assertThat(browser.get("/roles").body()).contains("OPERATOR", "SEAL_HOLDER", "CITIZEN");
  }

  @Test
  void claimsThatTheTokenLacksAreAskedFor() {
    provider.userInfo.putAll(Map.of("tin", "1700000011", "seal", true, "organisation", "Alfa"));

    comeBack();

    assertThat(browser.get("/tin").body()).isEqualTo("1700000011");
  }

  @Test
  void claimsOfSomebodyElseAreRefused() {
    provider.userInfo.put("sub", "person-2");

    assertRefused(comeBack(), 502);
  }

  @Test
  void whatIsSignedGoesBeforeWhatIsNot() {
    provider.claims = claims -> claims.claim("tin", "1700000011").claim("seal", true);
    provider.userInfo.putAll(Map.of("tin", "1700000029"));

    comeBack();

    assertThat(browser.get("/tin").body()).isEqualTo("1700000011");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "170000001", "17000000110", "170000001 1"})
  void aTinOfAnotherFormCountsAsNone(String tin) {
    provider.claims = claims -> claims.claim("tin", tin).claim("seal", true);

    comeBack();

    assertThat(browser.get("/roles").body()).doesNotContain("CLERK");
  }

  @Test
  void aProviderThatIsDownIsSaidToBeDown() throws Exception {
    URI gone = URI.create("http://127.0.0.1:1/realms/az");
    SignInSettings settings = new SignInSettings(gone, "permit", "secret", ClaimNames.of(Map.of()));
    try (Portal lonely = new Portal(settings, Optional.empty())) {
      Browser visitor = lonely.browser();

      HttpResponse<String> page = visitor.get("/sign-in/start");

      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.body()).contains("ASAN Login", "8103");
      assertThat(visitor.get("/sign-in").statusCode()).as("the rest works").isEqualTo(200);
      assertThat(lonely.door.health().up()).isFalse();
      assertThat(lonely.door.health().required()).isFalse();
    }
  }

  @Test
  void aProviderThatGoesAwayAfterwardsHurtsNobodyWhoIsIn() {
    comeBack();
    provider.close();
    portal.pass(Duration.ofMinutes(10));

    assertThat(isSignedIn()).isTrue();
  }

  private void assertSignatureRefused(Function<JWTClaimsSet, String> signer) {
    provider.signer = signer;
    assertRefused(comeBack(), 502);
  }

  private void assertRefused(HttpResponse<String> page, int status) {
    assertThat(page.statusCode()).isEqualTo(status);
    assertThat(page.body()).contains("/sign-in");
    assertThat(isSignedIn()).isFalse();
    provider.codeUsed = false;
  }

  private boolean isSignedIn() {
    return browser.get("/roles").statusCode() == 200;
  }

  private HttpResponse<String> comeBack() {
    return comeBack(begin().getOrDefault("state", ""));
  }

  private HttpResponse<String> comeBack(String state) {
    return browser.get("/sign-in/callback?code=c&state=" + state);
  }

  /** Begins to sign in; what the provider is asked. */
  private Map<String, String> begin() {
    URI asked =
        URI.create(browser.get("/sign-in/start").headers().firstValue("Location").orElseThrow());
    Map<String, String> parameters =
        Arrays.stream(asked.getRawQuery().split("&", -1))
            .map(each -> each.split("=", 2))
            .collect(Collectors.toMap(each -> each[0], each -> URLDecoder.decode(each[1], UTF_8)));
    provider.nonce = parameters.getOrDefault("nonce", "");
    return parameters;
  }
}
