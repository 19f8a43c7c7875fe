package az.permit.core.citizen.answering;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.audit.AuditActor;
import az.permit.core.citizen.AbuseCase;
import az.permit.core.citizen.PastMessage;
import az.permit.core.investigation.CaseFile;
import az.permit.core.investigation.CaseFilter;
import az.permit.core.investigation.CaseState;
import az.permit.core.investigation.judging.CaseRefusal;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an investigator's decision changes for whoever was suspected by a rule. */
class JudgedPhoneTest {
  private static final AuditActor WHO = new AuditActor("investigator", "i-1", "Günay Əliyeva");
  private static final Instant AT = Instant.parse("2020-04-28T10:00:00Z");

  private final Scene scene = new Scene("azerbaijan-3h", "2020-04-28T10:00");

  private List<CaseFile> coolDowns(String rule) {
    CaseFilter ofRule =
        new CaseFilter(Optional.empty(), Optional.of(rule), Optional.empty(), Optional.empty());
    return scene.judge().list(ofRule, Optional.empty(), 100).stream()
        .filter(file -> file.matter().coolDown().isPresent())
        .toList();
  }

  private CaseFile coolDown(String rule) {
    assertThat(coolDowns(rule)).hasSize(1);
    return coolDowns(rule).get(0);
  }

  private Either<CaseRefusal, CaseFile> judge(CaseFile file, CaseState state) {
    return scene.judge().decide(WHO, file.id(), file.version(), state, "kənd telefonu", AT);
  }

  private void textFor(int first, int last) {
    for (int i = first; i <= last; i++) {
      scene.text("2 AZE 11111" + i);
    }
  }

  private String manyDocuments() {
    return scene.cases().stream()
        .filter(found -> found.step() == AbuseCase.Step.COOLED_DOWN)
        .map(AbuseCase::rule)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aPhoneWhoseCaseIsDismissedIsServedAgainOnTheSameDay() {
    textFor(10, 22);
    assertThat(scene.text("2 AZE 1111123")).startsWith("Bu telefondan bu gün 12 sənəd");

    judge(coolDown(manyDocuments()), CaseState.DISMISSED);

    assertThat(scene.text("2 AZE 1111124")).startsWith("İcazə verildi");
  }

  @Test
  void aWarningThatIsEnoughEndsTheCoolDownToo() {
    textFor(10, 22);

    judge(coolDown(manyDocuments()), CaseState.WARNED);

    assertThat(scene.text("2 AZE 1111124")).startsWith("İcazə verildi");
  }

  @Test
  void abuseThatIsConfirmedStaysRefused() {
    textFor(10, 22);

    judge(coolDown(manyDocuments()), CaseState.CONFIRMED);

    assertThat(scene.text("2 AZE 1111124")).startsWith("Bu telefondan bu gün 12 sənəd");
  }

  @Test
  void aCaseThatIsOpenedAgainCoolsDownAgain() {
    textFor(10, 22);
    CaseFile dismissed = judge(coolDown(manyDocuments()), CaseState.DISMISSED).get();

    judge(dismissed, CaseState.OPEN);

    assertThat(scene.text("2 AZE 1111124")).startsWith("Bu telefondan bu gün 12 sənəd");
  }

  @Test
  void onTheNextDayTheRuleCountsAnewForAPhoneThatWasJudged() {
    textFor(10, 22);
    judge(coolDown(manyDocuments()), CaseState.DISMISSED);
    scene.passMinutes(24 * 60);

    textFor(30, 41);

    assertThat(scene.text("2 AZE 1111142")).startsWith("Bu telefondan bu gün 12 sənəd");
  }

  @Test
  void theSilenceAfterAFloodEndsWithItsCase() {
    for (int i = 0; i < 63; i++) {
      scene.text("2 AZE 1111111" + " ".repeat(i));
      scene.passMinutes(3);
    }
    assertThat(scene.reply(Scene.PHONE, "2 AZE 7654321")).isEmpty();

    coolDowns("messages-of-one-phone").forEach(file -> judge(file, CaseState.DISMISSED));

    assertThat(scene.reply(Scene.PHONE, "2 AZE 7654322")).isPresent();
  }

  @Test
  void theEvidenceIsWhatThePhoneSentThatDay() {
    scene.text("2 AZE 1111109");
    scene.passMinutes(24 * 60);
    textFor(10, 22);
    scene.passMinutes(24 * 60);
    scene.text("2 AZE 1111144");

    List<PastMessage> evidence = scene.judge().messages(coolDown(manyDocuments()));

    assertThat(evidence)
        .hasSize(13)
        .allMatch(message -> message.day().equals(LocalDate.of(2020, 4, 29)));
  }

  @Test
  void aDecisionNamesItsReasonAndWhatWasSeen() {
    textFor(10, 22);
    CaseFile file = coolDown(manyDocuments());

    assertThat(judge(file, CaseState.OPEN).getLeft()).isEqualTo(CaseRefusal.SAME_STATE);
    assertThat(decide(file, " ").getLeft()).isEqualTo(CaseRefusal.REASON);
    assertThat(decide(file, "a".repeat(1_001)).getLeft()).isEqualTo(CaseRefusal.REASON);
    judge(file, CaseState.CONFIRMED);
    assertThat(judge(file, CaseState.DISMISSED).getLeft()).isEqualTo(CaseRefusal.DECIDED_MEANWHILE);
    assertThat(scene.judge().decide(WHO, "c-0", 0, CaseState.DISMISSED, "?", AT).getLeft())
        .isEqualTo(CaseRefusal.NOT_FOUND);
  }

  private Either<CaseRefusal, CaseFile> decide(CaseFile file, String reason) {
    return scene.judge().decide(WHO, file.id(), file.version(), CaseState.CONFIRMED, reason, AT);
  }
}
