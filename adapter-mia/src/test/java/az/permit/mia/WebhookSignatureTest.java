package az.permit.mia;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.mia.WebhookSignature.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {
  private static final WebhookSecret FIRST =
      WebhookSecret.parse("whsec_cGVybWl0IHNlcnZpY2UgdGVzdCBrZXkgMDAwMSBBQkNE");
  private static final WebhookSecret SECOND =
      WebhookSecret.parse("whsec_YW5vdGhlciBrZXkgb2YgdGhlIHRlc3QsIMSww6fFn8mZISE=");
  private static final byte[] BODY = "{\"notices\":[]}".getBytes(UTF_8);
  private static final Instant SENT = Instant.ofEpochSecond(1586168405);
  private static final String SIGNED = "v1,ZWcuE7CTiTqKHb2YPNZCoe4GDc2ho9eiCHlhaoUnxCo=";

  private final WebhookSignature signature = new WebhookSignature(List.of(FIRST));

  @Test
  void shouldSignAsOpensslDoes() {
    // printf 'b-1.1586168405.{"notices":[]}' | openssl dgst -sha256 -mac HMAC \
    //   -macopt key:'permit service test key 0001 ABCD' -binary | base64
    assertThat(signature.sign("b-1", SENT, BODY)).isEqualTo(SIGNED);
  }

  @Test
  void shouldSignAsThePublishedLibraryDoes() {
    // npm standardwebhooks 1.0.0: new Webhook(secret).sign("b-ə", date, "MYİ ə")
    assertThat(
            new WebhookSignature(List.of(SECOND))
                .sign("b-ə", Instant.ofEpochSecond(1606262400), "MYİ ə".getBytes(UTF_8)))
        .isEqualTo("v1,reYSZ9mere/kF0FvCClJMU80khX8PADPA4n8toN3pk0=");
  }

  @Test
  void shouldSignByBothSecretsWhileTheyAreChanged() {
    String both = new WebhookSignature(List.of(FIRST, SECOND)).sign("b-1", SENT, BODY);

    assertThat(both).startsWith(SIGNED + " v1,");
    assertThat(verify(signature, both, SENT)).isEqualTo(Verdict.GENUINE);
    assertThat(verify(new WebhookSignature(List.of(SECOND)), both, SENT))
        .isEqualTo(Verdict.GENUINE);
  }

  @Test
  void shouldBelieveTheSecondSecret() {
    String bySecond = new WebhookSignature(List.of(SECOND)).sign("b-1", SENT, BODY);

    assertThat(verify(new WebhookSignature(List.of(FIRST, SECOND)), bySecond, SENT))
        .isEqualTo(Verdict.GENUINE);
    assertThat(verify(signature, bySecond, SENT)).isEqualTo(Verdict.FORGED);
  }

  @Test
  void shouldBelieveFiveMinutesEitherWayAndNoMore() {
    Duration tolerance = Duration.ofMinutes(5);

    assertThat(verify(signature, SIGNED, SENT.plus(tolerance))).isEqualTo(Verdict.GENUINE);
    assertThat(verify(signature, SIGNED, SENT.minus(tolerance))).isEqualTo(Verdict.GENUINE);
    assertThat(verify(signature, SIGNED, SENT.plus(tolerance).plusMillis(1)))
        .isEqualTo(Verdict.NOT_NOW);
    assertThat(verify(signature, SIGNED, SENT.minus(tolerance).minusMillis(1)))
        .isEqualTo(Verdict.NOT_NOW);
  }

  @Test
  void shouldNotBelieveWhatWasAltered() {
    byte[] altered = "{\"notices\":[1]}".getBytes(UTF_8);
    String seconds = Long.toString(SENT.getEpochSecond());

    assertThat(signature.verify("b-1", seconds, SIGNED, altered, SENT)).isEqualTo(Verdict.FORGED);
    assertThat(signature.verify("b-2", seconds, SIGNED, BODY, SENT)).isEqualTo(Verdict.FORGED);
    assertThat(signature.verify("b-1", "1586168406", SIGNED, BODY, SENT)).isEqualTo(Verdict.FORGED);
  }

  @Test
  void shouldNotBelieveMissingOrMalformedHeaders() {
    String seconds = Long.toString(SENT.getEpochSecond());

    assertThat(signature.verify("", seconds, SIGNED, BODY, SENT)).isEqualTo(Verdict.FORGED);
    assertThat(signature.verify("b-1", "", SIGNED, BODY, SENT)).isEqualTo(Verdict.FORGED);
    assertThat(signature.verify("b-1", "-1", SIGNED, BODY, SENT)).isEqualTo(Verdict.FORGED);
    assertThat(signature.verify("b-1", "9".repeat(30), SIGNED, BODY, SENT))
        .isEqualTo(Verdict.FORGED);
    assertThat(verify(signature, "", SENT)).isEqualTo(Verdict.FORGED);
    assertThat(verify(signature, "v1a" + SIGNED.substring(2), SENT)).isEqualTo(Verdict.FORGED);
    assertThat(verify(signature, "v1,x ".repeat(50) + SIGNED, SENT)).isEqualTo(Verdict.FORGED);
  }

  private static Verdict verify(WebhookSignature by, String signatures, Instant now) {
    return by.verify("b-1", Long.toString(SENT.getEpochSecond()), signatures, BODY, now);
  }
}
