package az.permit.core.citizen.answering;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.citizen.AbuseCase;
import az.permit.core.citizen.AbuseCase.Step;
import org.junit.jupiter.api.Test;

/** The rules against abuse, as phones meet them. */
class AbuseStepsTest {
  private final Scene scene = new Scene("azerbaijan-3h", "2020-04-28T14:20:05");

  @Test
  void theNinthDocumentOfOnePhoneIsServedWithAWarningAndBecomesACase() {
    for (int i = 1; i <= 8; i++) {
      assertThat(scene.text("2 AZE 111111" + i)).startsWith("İcazə verildi").endsWith("2.");
    }
    assertThat(scene.text("2 AZE 1111119")).startsWith("İcazə verildi").endsWith("yazılır.");
    assertThat(scene.cases()).extracting(AbuseCase::step).containsExactly(Step.WARNED);
  }

  @Test
  void theThirteenthDocumentOfOnePhoneCoolsItDownUntilTomorrow() {
    for (int i = 10; i < 22; i++) {
      scene.text("2 AZE 11111" + i);
    }
    assertThat(scene.text("2 AZE 1111122")).startsWith("Bu telefondan bu gün 12 sənəd");
    assertThat(scene.cases())
        .extracting(AbuseCase::step)
        .containsExactlyInAnyOrder(Step.WARNED, Step.COOLED_DOWN);
    scene.passMinutes(24 * 60);
    assertThat(scene.text("2 AZE 1111122")).startsWith("İcazə verildi");
  }

  @Test
  void aFamilyOfSixIsToldThatNothingIsNeeded() {
    Scene free = new Scene("azerbaijan-2020", "2020-05-20T10:00");
    for (int i = 1; i <= 6; i++) {
      assertThat(free.text("2 AZE 111111" + i)).contains("icazə lazım deyil");
    }
  }

  @Test
  void whereNothingIsNeededNoNumberOfDocumentsOrMessagesIsACase() {
    Scene free = new Scene("azerbaijan-2020", "2020-05-20T10:00");
    for (int i = 10; i < 50; i++) {
      assertThat(free.text("2 AZE 11111" + i)).endsWith("sərbəst hərəkət edə bilərsiniz.");
    }
    assertThat(free.cases()).isEmpty();
  }

  @Test
  void aMedicalRequestThatRepeatsInAFloodIsStillTold() {
    for (int i = 0; i < 80; i++) {
      scene.reply(Scene.PHONE, "2 AZE 7654321" + " ".repeat(i));
    }
    String first = scene.text("1 AZE 1111111");
    assertThat(scene.text("1 aze 1111111")).isEqualTo(first);
  }

  @Test
  void aMedicalRequestIsNeverRefusedByAnAbuseRuleAlone() {
    for (int i = 0; i < 40; i++) {
      assertThat(scene.text("1 AZE 20000" + (10 + i))).startsWith("İcazə verildi");
    }
    assertThat(scene.cases()).extracting(AbuseCase::step).contains(Step.WARNED, Step.COOLED_DOWN);
  }

  @Test
  void askingOverAndOverOnASpentAllowanceIsWarnedThenCooledDownAndBecomesACase() {
    spendAndAsk(5);
    assertThat(askAgain()).contains("alınıb").endsWith("Təkrar yazmayın.");
    for (int i = 0; i < 4; i++) {
      askAgain();
    }
    assertThat(askAgain()).startsWith("Bugünkü icazə alınıb, təkrar yazmayın.");
    assertThat(scene.cases())
        .filteredOn(one -> one.rule().equals("refusals-on-spent-allowance"))
        .extracting(AbuseCase::step)
        .containsExactly(Step.WARNED, Step.COOLED_DOWN);
  }

  @Test
  void afterTheRefusalsOfOneDocumentAnotherPersonsFirstRequestAndAFuneralAreGranted() {
    spendAndAsk(11);
    assertThat(scene.text("2 AZE 2222222")).startsWith("İcazə verildi");
    assertThat(scene.text("3 AZE 1111111")).startsWith("İcazə verildi");
  }

  @Test
  void aFloodIsWarnedThenRefusedAFewTimesThenSilent() {
    for (int i = 0; i < 63; i++) {
      scene.text("2 AZE 1111111" + " ".repeat(i));
      scene.passMinutes(3);
    }
    assertThat(scene.reply(Scene.PHONE, "2 AZE 7654321")).isEmpty();
    assertThat(scene.reply(Scene.PHONE, "1 AZE 7654321")).isPresent();
    assertThat(scene.cases())
        .filteredOn(one -> one.rule().equals("messages-of-one-phone"))
        .extracting(AbuseCase::step)
        .containsExactly(Step.WARNED, Step.COOLED_DOWN);
  }

  private void spendAndAsk(int refusals) {
    scene.text("2 AZE 1111111");
    scene.passMinutes(180);
    for (int i = 0; i < refusals; i++) {
      askAgain();
    }
  }

  private String askAgain() {
    scene.passMinutes(6);
    return scene.text("2 AZE 1111111");
  }
}
