package az.permit.http.standin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.identity.Pin;
import az.permit.http.signin.SignInSettings;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandInProviderTest {
  private static volatile Instant now = Instant.parse("2020-04-06T10:00:00Z");
  private static final StandInProvider PROVIDER =
      StandInProvider.start(0, () -> now, new SecureRandom());
  private static final SignInSettings SETTINGS = PROVIDER.settings();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String VERIFIER = "v".repeat(43);

  /** SHA-256 of the verifier, in base64url. */
  private static final String CHALLENGE =
      CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(VERIFIER)).getValue();

  private static final String ASKED =
      "?response_type=code&scope=openid&client_id=permit-demo&state=s&nonce=n"
          + "&redirect_uri=http%3A%2F%2Flocalhost%3A8080%2Fsign-in%2Fcallback"
          + "&code_challenge_method=S256&code_challenge="
          + CHALLENGE;

  @AfterAll
  static void stop() {
    PROVIDER.close();
  }

  @Test
  void everyKindOfPersonIsThereWithARealPinOfTheirOwn() {
    assertThat(StandInPerson.ALL).extracting(StandInPerson::pin).allMatch(Pin::isPin);
    assertThat(StandInPerson.ALL).extracting(StandInPerson::pin).doesNotHaveDuplicates();
    assertThat(StandInPerson.ALL).extracting(StandInPerson::id).doesNotHaveDuplicates();
    assertThat(StandInPerson.ALL).extracting(StandInPerson::card).doesNotHaveDuplicates();
  }

  @Test
  void thePageOffersEverybody() throws Exception {
    HttpResponse<String> page = get("/authorize" + ASKED);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(StandInPerson.ALL)
        .allMatch(person -> page.body().contains("/authorize/as/" + person.id() + "?"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "client_id=permit-demo>client_id=other",
        "localhost%3A8080>icaze.example",
        "http%3A%2F%2Flocalhost>https%3A%2F%2Flocalhost",
        "sign-in%2Fcallback>elsewhere",
        "S256>plain",
        "&nonce=n>",
        "response_type=code>response_type=token"
      })
  void whatIsNotOurClientOnLoopbackWithPkceIsRefused(String change) throws Exception {
    String[] parts = change.split(">", -1);

    assertThat(get("/authorize/as/police" + ASKED.replace(parts[0], parts[1])).statusCode())
        .isEqualTo(400);
  }

  @Test
  void aCodeIsGoodOnce() throws Exception {
    String code = code();

    assertThat(token(code, VERIFIER, SETTINGS.clientSecret()).statusCode()).isEqualTo(200);
    assertThat(token(code, VERIFIER, SETTINGS.clientSecret()).statusCode()).isEqualTo(400);
  }

  @Test
  void aCodeIsGoodForAMinute() throws Exception {
    String code = code();
    now = now.plus(Duration.ofMinutes(1));

    assertThat(token(code, VERIFIER, SETTINGS.clientSecret()).statusCode()).isEqualTo(400);
  }

  @Test
  void aCodeIsWorthNothingToWhomIsNotWhoAsked() throws Exception {
    assertThat(token(code(), "w".repeat(43), SETTINGS.clientSecret()).statusCode()).isEqualTo(400);
    assertThat(token(code(), "short", SETTINGS.clientSecret()).statusCode()).isEqualTo(400);
    assertThat(token(code(), VERIFIER, "guess").statusCode()).isEqualTo(401);
  }

  @Test
  void claimsAreForWhomHasAToken() throws Exception {
    assertThat(get("/userinfo").statusCode()).isEqualTo(401);
  }

  @Test
  void theKeysArePublicOnes() throws Exception {
    assertThat(get("/jwks").body()).contains("\"kty\":\"EC\"").doesNotContain("\"d\":");
  }

  @Test
  void theSecretIsAnotherOneEachRun() {
    StandInProvider other = StandInProvider.start(0, () -> now, new SecureRandom());
    try {
      assertThat(other.settings().clientSecret()).isNotEqualTo(SETTINGS.clientSecret());
      assertThat(List.of(SETTINGS.toString(), other.settings().toString()))
          .noneMatch(text -> text.contains(SETTINGS.clientSecret()));
    } finally {
      other.close();
    }
  }

  private static String code() throws Exception {
    String location =
        get("/authorize/as/police" + ASKED).headers().firstValue("Location").orElseThrow();
    assertThat(location)
        .startsWith("http://localhost:8080/sign-in/callback?code=")
        .contains("&state=s");
    return location.replaceFirst(".*[?]code=([^&]*).*", "$1");
  }

  private static HttpResponse<String> token(String code, String verifier, String secret)
      throws Exception {
    String basic =
        Base64.getEncoder().encodeToString((SETTINGS.clientId() + ":" + secret).getBytes(UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(uri("/token"))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "grant_type=authorization_code&code="
                        + code
                        + "&redirect_uri=http%3A%2F%2Flocalhost%3A8080%2Fsign-in%2Fcallback"
                        + "&code_verifier="
                        + verifier))
            .build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return CLIENT.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
  }

  private static URI uri(String path) {
    return URI.create(SETTINGS.issuer() + path);
  }
}
