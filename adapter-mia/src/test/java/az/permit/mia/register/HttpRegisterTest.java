package az.permit.mia.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.Person;
import az.permit.core.identity.Pin;
import az.permit.core.port.SettableClock;
import az.permit.core.port.StorageUnavailable;
import az.permit.mia.WebhookSecret;
import az.permit.mia.WebhookSignature;
import az.permit.mia.standin.RegisterStandIn;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpRegisterTest {
  private static final Instant NOW = Instant.parse("2020-04-06T10:20:05Z");
  private static final Duration KEPT = Duration.ofMinutes(10);
  private static final IdentityDocument CARD = new IdentityDocument("AZE", "1111111");
  private static final IdentityDocument OTHER = new IdentityDocument("AZE", "2222222");
  private static final Person PERSON =
      new Person(new Pin("5ABC123"), LocalDate.of(1990, 12, 31), Optional.of("Şəki"), true);

  private final SettableClock clock = new SettableClock(NOW);
  private final WebhookSignature signature = signature();
  private RegisterStandIn standIn;
  private HttpRegister register;

  private static WebhookSignature signature() {
    return new WebhookSignature(List.of(WebhookSecret.generate(new SecureRandom())));
  }

  @BeforeEach
  void start() throws IOException {
    standIn = RegisterStandIn.start(0, signature, clock);
    standIn.know(CARD, PERSON);
    register = registerWith(signature);
  }

  @AfterEach
  void stop() {
    standIn.close();
  }

  private HttpRegister registerWith(WebhookSignature secret) {
    return new HttpRegister(
        new RegisterSettings(standIn.url(), Duration.ofSeconds(20), KEPT, 100), secret, clock);
  }

  @Test
  void aBatchIsOneQuestion() {
    register.find(List.of(CARD, OTHER));

    assertThat(standIn.asked()).containsExactly(2);
  }

  @Test
  void whatIsKnownIsNotAskedAgainNorIsThatADocumentIsUnknown() {
    register.find(List.of(CARD, OTHER));

    assertThat(register.find(List.of(CARD))).containsEntry(CARD, PERSON);
    assertThat(register.find(List.of(OTHER))).isEmpty();
    assertThat(standIn.asked()).containsExactly(2);
  }

  @Test
  void onlyTheOthersOfABatchAreAskedFor() {
    register.find(List.of(CARD));
    register.find(List.of(CARD, OTHER));

    assertThat(standIn.asked()).containsExactly(1, 1);
  }

  @Test
  void anAnswerIsBelievedForAWhile() {
    register.find(List.of(CARD));
    clock.advance(KEPT.plusSeconds(1));
    register.find(List.of(CARD));

    assertThat(standIn.asked()).containsExactly(1, 1);
  }

  @Test
  void whoeverAsksIsToldThatItDoesNotAnswer() {
    standIn.answerWith(503);

    assertThatThrownBy(() -> register.find(List.of(CARD)))
        .isInstanceOf(StorageUnavailable.class)
        .hasMessageContaining("status 503");
  }

  @Test
  void whatIsKnownIsToldAlsoWhileItDoesNotAnswer() {
    register.find(List.of(CARD));
    standIn.answerWith(503);

    assertThat(register.find(List.of(CARD))).containsEntry(CARD, PERSON);
  }

  @Test
  void afterSomeFailuresNobodyWaitsForItUntilAQuestionIsAnswered() {
    standIn.answerWith(503);
    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(() -> register.find(List.of(CARD))).isInstanceOf(StorageUnavailable.class);
    }
    assertThat(register.answers()).isFalse();

    assertThatThrownBy(() -> register.find(List.of(CARD))).hasMessageContaining("circuit is open");
    assertThat(standIn.asked()).hasSize(5);

    standIn.answerWith(200);
    clock.advance(Duration.ofSeconds(2));
    assertThat(register.find(List.of(CARD))).containsEntry(CARD, PERSON);
    assertThat(register.answers()).isTrue();
  }

  @Test
  void aQuestionOfAnotherSecretIsNotAnswered() {
    assertThatThrownBy(() -> registerWith(signature()).find(List.of(CARD)))
        .hasMessageContaining("status 401");
    assertThat(standIn.asked()).isEmpty();
  }

  @Test
  void aRegisterThatIsNotThereIsToldAsOneThatDoesNotAnswer() {
    standIn.close();

    assertThatThrownBy(() -> register.find(List.of(CARD)))
        .isInstanceOf(StorageUnavailable.class)
        .hasMessageContaining("no connection");
  }

  @Test
  void nothingButAnEmptyBatchIsAskedOfNobody() {
    assertThat(register.find(List.of())).isEmpty();
    assertThat(standIn.asked()).isEmpty();
  }
}
