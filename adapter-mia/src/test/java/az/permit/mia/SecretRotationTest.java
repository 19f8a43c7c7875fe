package az.permit.mia;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.memory.InMemoryRecords;
import az.permit.mia.PostAnswer.Refused;
import az.permit.mia.PostAnswer.Taken;
import az.permit.mia.standin.MiaStandIn;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The shared secret is changed while both sides run, each at its own time. */
class SecretRotationTest {
  private static final InstantSource CLOCK = InstantSource.system();
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final WebhookSecret former = WebhookSecret.generate(RANDOM);
  private final WebhookSecret next = WebhookSecret.generate(RANDOM);
  private final WebhookSignature byBoth = new WebhookSignature(List.of(former, next));
  private final WebhookSignature byFormer = new WebhookSignature(List.of(former));
  private final WebhookSignature byNext = new WebhookSignature(List.of(next));

  @Test
  void whileWeHaveBothSecretsMiaTakesNoticesWhicheverItHas() throws Exception {
    for (WebhookSignature theirs : List.of(byFormer, byBoth, byNext)) {
      assertThat(postNotices(byBoth, theirs)).isEqualTo(new Taken(Set.of("n-0", "n-1")));
    }
  }

  @Test
  void whileWeHaveBothSecretsMiasDecisionsAreBelievedWhicheverSignedThem() throws Exception {
    for (WebhookSignature theirs : List.of(byFormer, byBoth, byNext)) {
      assertThat(postDecisions(byBoth, theirs)).isEqualTo(new Taken(Set.of()));
    }
  }

  @Test
  void whoHasBothSecretsIsBelievedByWhoHasTheFormerOrTheNextAlone() throws Exception {
    assertThat(postNotices(byNext, byBoth)).isInstanceOf(Taken.class);
    assertThat(postDecisions(byNext, byBoth)).isInstanceOf(Taken.class);
  }

  @Test
  void afterTheChangeTheFormerSecretIsOfNoUseEitherWay() throws Exception {
    assertThat(postNotices(byNext, byFormer)).isEqualTo(new Refused(401));
    assertThat(postDecisions(byNext, byFormer)).isEqualTo(new Refused(401));
  }

  private static PostAnswer postNotices(WebhookSignature ours, WebhookSignature theirs)
      throws Exception {
    try (MiaStandIn mia = MiaStandIn.start(0, theirs, CLOCK)) {
      return new MiaClient(mia.url(), ours, LIMIT, LIMIT, CLOCK)
          .post(Notices.some(2))
          .toCompletableFuture()
          .get();
    }
  }

  private static PostAnswer postDecisions(WebhookSignature ours, WebhookSignature theirs)
      throws Exception {
    DecisionPort port = port(ours);
    try {
      return new WebhookPost(port.address(), theirs, LIMIT, LIMIT, CLOCK)
          .post("d-batch", "{\"decisions\":[]}".getBytes(UTF_8))
          .toCompletableFuture()
          .get();
    } finally {
      port.close();
    }
  }

  private static DecisionPort port(WebhookSignature ours) throws IOException {
    return new DecisionPort(new InMemoryRecords(CLOCK).organisations(), ours, CLOCK);
  }
}
