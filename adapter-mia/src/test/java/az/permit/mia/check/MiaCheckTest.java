package az.permit.mia.check;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.mia.WebhookSecret;
import az.permit.mia.WebhookSignature;
import az.permit.mia.standin.MiaStandIn;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MiaCheckTest {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final WebhookSecret secret = WebhookSecret.generate(RANDOM);
  private final WebhookSignature signature = new WebhookSignature(List.of(secret));

  private List<CheckResult> failures(URI url) {
    return new MiaCheck(url, secret, RANDOM, InstantSource.system(), Duration.ofSeconds(20))
        .run(result -> {}).stream().filter(result -> !result.passed()).toList();
  }

  @Test
  void theStandInKeepsEveryRule() throws IOException {
    try (MiaStandIn mia = MiaStandIn.start(0, signature, InstantSource.system())) {
      assertThat(failures(mia.url())).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(BrokenMia.Flaw.class)
  void everyBrokenRuleIsFoundByItsName(BrokenMia.Flaw flaw) throws IOException {
    try (BrokenMia mia = new BrokenMia(signature, flaw)) {
      assertThat(failures(mia.url()))
          .extracting(CheckResult::name)
          .containsExactlyInAnyOrderElementsOf(flaw.found);
    }
  }

  @Test
  void aFailureSaysWhatWasExpectedAndWhatCame() throws IOException {
    try (BrokenMia mia = new BrokenMia(signature, BrokenMia.Flaw.STUMBLES_ON_BAD_JSON)) {
      assertThat(failures(mia.url()))
          .singleElement()
          .satisfies(
              failure -> {
                assertThat(failure.expected()).isEqualTo("status 400 or 422");
                assertThat(failure.found()).isEqualTo("status 500");
              });
    }
  }

  @Test
  void whereNobodyListensNoNoticeCountsAsTaken() throws IOException {
    MiaStandIn gone = MiaStandIn.start(0, signature, InstantSource.system());
    gone.close();

    assertThat(failures(gone.url()))
        .extracting(CheckResult::name)
        .contains("signature-accepted", "wrong-key-refused", "full-batch");
  }

  @Test
  void everyResultIsToldAsItComes() throws IOException {
    List<CheckResult> told = new ArrayList<>();
    try (MiaStandIn mia = MiaStandIn.start(0, signature, InstantSource.system())) {
      List<CheckResult> all =
          new MiaCheck(mia.url(), secret, RANDOM, InstantSource.system(), Duration.ofSeconds(20))
              .run(told::add);

      assertThat(told).isEqualTo(all).hasSizeGreaterThan(15);
    }
  }
}
