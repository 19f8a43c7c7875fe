package az.permit.mia;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSecretTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "whsec_",
        "whsec_…",
        "secret",
        "whsec_c2hvcnQ=",
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "cGVybWl0IHNlcnZpY2UgdGVzdCBrZXkgMDAwMSBBQkNE"
      })
  void shouldRefuseWhatIsNoSafeSecret(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> WebhookSecret.parse(text));
  }

  @Test
  void shouldNeverRepeatTheSecretInAnError() {
    String text =
        "whsec_" + Base64.getEncoder().encodeToString("seventeen bytes !".getBytes(UTF_8));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WebhookSecret.parse(text))
        .withMessage("expected a secret of 24 to 64 bytes, but 17");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WebhookSecret.parse("whsec_§§canary§§"))
        .withMessage("expected base64 after whsec_")
        .withNoCause();
  }

  @Test
  void shouldMaskItself() {
    assertThat(WebhookSecret.generate(new SecureRandom())).hasToString("whsec_***");
  }
}
