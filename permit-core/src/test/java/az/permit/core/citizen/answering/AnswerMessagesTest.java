package az.permit.core.citizen.answering;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.citizen.IncomingMessage;
import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.Person;
import az.permit.core.identity.Pin;
import az.permit.core.identity.SmsAddress;
import az.permit.core.memory.InMemoryPopulationRegister;
import az.permit.core.port.PopulationRegister;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerMessagesTest {
  private final Scene scene = new Scene("azerbaijan-3h", "2020-04-28T14:20:05");

  @Test
  void aReadableRequestIsGrantedWithClockTimesAndItsDocument() {
    assertThat(scene.text("2 AZE 1111111"))
        .isEqualTo("İcazə verildi: AZE 1111111, 14:20-17:20, məqsəd 2.");
  }

  @Test
  void aPermitIsNoticedToMia() {
    scene.text("2 AZE 1111111");
    assertThat(scene.notices())
        .singleElement()
        .satisfies(
            n -> {
              assertThat(Scene.permit(n).document())
                  .isEqualTo(new IdentityDocument("AZE", "1111111"));
              assertThat(Scene.permit(n).revision()).isEqualTo(1);
            });
  }

  @Test
  void theSameRequestWhileItsPermitStandsGetsTheSameTextAndCostsNothing() {
    String first = scene.text("2 AZE 1111111");
    scene.passMinutes(90);
    assertThat(scene.text("salam 2aze1111111")).isEqualTo(first);
    assertThat(scene.notices()).hasSize(1);
  }

  @Test
  void afterThePermitEndedTheSameDayItIsRefusedWithWhenToAskAgain() {
    scene.text("2 AZE 1111111");
    scene.passMinutes(200);
    assertThat(scene.text("2 AZE 1111111"))
        .contains("Növbəti müraciət: 29.04 00:00. Yazın: 2 AZE 1111111")
        .doesNotContainPattern("\\d\\d:\\d\\d-\\d\\d:\\d\\d");
  }

  @Test
  void theNextDayTheAllowanceIsThereAgain() {
    scene.text("2 AZE 1111111");
    scene.passMinutes(24 * 60);
    assertThat(scene.text("2 AZE 1111111")).startsWith("İcazə verildi");
  }

  @Test
  void anotherPhoneCannotUseTheSameAllowance() {
    scene.text("2 AZE 1111111");
    scene.textFrom("994700000002", "2 AZE 1111111");
    assertThat(scene.outcomes(SmsAddress.international("994700000002")))
        .containsExactly("quota-spent");
    assertThat(scene.notices()).hasSize(1);
  }

  @Test
  void theSameRefusalStandsForFiveMinutes() {
    scene.text("2 AZE 1111111");
    scene.passMinutes(200);
    String refusal = scene.text("2 AZE 1111111");
    scene.passMinutes(4);
    assertThat(scene.text("2  AZE  1111111")).isEqualTo(refusal);
    assertThat(scene.outcomes()).endsWith("repeated");
  }

  @Test
  void theSameOctetsWithinMomentsAreOneMessage() {
    IncomingMessage message = scene.message(Scene.PHONE, "2 AZE 1111111");
    scene.answer(message);
    scene.answer(message);
    assertThat(scene.outcomes()).containsExactly("granted");
    assertThat(scene.notices()).hasSize(1);
  }

  @Test
  void oneMessageTwiceInOneBatchIsOneMessage() {
    IncomingMessage message = scene.message(Scene.PHONE, "3 AZE 1111111");
    Answers answers = scene.answer(message, message);
    assertThat(answers.taken()).containsExactly(true, true);
    assertThat(scene.outcomes()).containsExactly("granted");
  }

  @Test
  void twoPhonesWithOneDocumentInOneBatchGetOnePermit() {
    scene.answer(
        scene.message(Scene.PHONE, "2 AZE 1111111"),
        scene.message("994700000002", "2 AZE 1111111"));
    assertThat(scene.notices()).hasSize(1);
  }

  @Test
  void twoDocumentsOfOnePersonShareOneAllowance() {
    Person person =
        new Person(new Pin("5ABC123"), LocalDate.of(1990, 1, 1), Optional.empty(), false);
    Scene known =
        new Scene(
            "azerbaijan-3h",
            "2020-04-28T14:20:05",
            new InMemoryPopulationRegister(
                Map.of(
                    new IdentityDocument("AZE", "1111111"), person,
                    new IdentityDocument("AZE", "2222222"), person)));
    assertThat(known.text("2 AZE 1111111")).startsWith("İcazə verildi");
    known.text("2 AZE 2222222");
    assertThat(known.outcomes()).containsExactly("granted", "quota-spent");
  }

  @Test
  void withARegisterUnknownAndOverAgeAndBarredAreToldAlike() {
    Person old = new Person(new Pin("5ABC123"), LocalDate.of(1940, 1, 1), Optional.empty(), false);
    Scene known =
        new Scene(
            "azerbaijan-2020",
            "2020-04-06T12:00",
            new InMemoryPopulationRegister(Map.of(new IdentityDocument("AZE", "1111111"), old)));
    assertThat(known.text("2 AZE 1111111").replace("1111111", "N"))
        .isEqualTo(known.text("2 AZE 9999999").replace("9999999", "N"));
  }

  @Test
  void whatCannotBeReadGetsAHintUntilTheDaysHintsAreSpentThenSilence() {
    for (int i = 0; i < 5; i++) {
      assertThat(scene.text("salam " + "!".repeat(i))).contains("2 AZE 1111111");
      scene.passMinutes(10);
    }
    assertThat(scene.reply(Scene.PHONE, "salam?")).isEmpty();
    assertThat(scene.text("2 AZE 1111111")).startsWith("İcazə verildi");
  }

  @Test
  void anEchoOfOurRepliesEndsInSilence() {
    Optional<String> heard = Optional.of("salam");
    int said = 0;
    while (heard.isPresent() && said < 500) {
      heard = scene.reply(Scene.PHONE, heard.get());
      said++;
    }
    assertThat(said).isLessThan(20);
  }

  @Test
  void aParrotThatRepeatsItsRequestForEverEndsInSilence() {
    int answered = 0;
    for (int i = 0; i < 500; i++) {
      answered += scene.reply(Scene.PHONE, "2 AZE 1111111").isPresent() ? 1 : 0;
    }
    assertThat(answered).isBetween(10, 70);
  }

  @Test
  void theSameUnreadableMessageOverAndOverGetsNoMoreHintsThanOthers() {
    int answered = 0;
    for (int i = 0; i < 50; i++) {
      answered += scene.reply(Scene.PHONE, "salam").isPresent() ? 1 : 0;
    }
    assertThat(answered).isEqualTo(5);
  }

  @Test
  void aSenderWithoutANumberIsKeptButNotAnswered() {
    SmsAddress name = new SmsAddress(SmsAddress.ALPHANUMERIC, 0, "BANK");
    scene.answer(scene.message(name, "2 AZE 1111111"));
    assertThat(scene.outcomes(name)).containsExactly("silent");
    assertThat(scene.notices()).isEmpty();
  }

  @Test
  void aRefusalOfYesterdayIsNoAnswerToday() {
    Scene late = new Scene("azerbaijan-3h", "2020-04-28T14:00");
    late.text("2 AZE 1111111");
    late.passMinutes(599);
    assertThat(late.text("2 AZE 1111111")).contains("29.04 00:00");
    late.passMinutes(1);
    assertThat(late.text("2 AZE 1111111")).startsWith("İcazə verildi");
  }

  @Test
  void anAnswerOfTheLastRulingIsNoAnswerUnderTheNext() {
    Scene eve = new Scene("azerbaijan-2020", "2020-06-20T23:59");
    assertThat(eve.text("2 AZE 1111111")).contains("lazım deyil");
    eve.passMinutes(1);
    assertThat(eve.text("2 AZE 1111111")).startsWith("İcazə verildi");
  }

  @Test
  void hintsAreLimitedEvenWhereNothingIsNeeded() {
    Scene free = new Scene("azerbaijan-2020", "2020-05-20T10:00");
    int answered = 0;
    for (int i = 0; i < 50; i++) {
      answered += free.reply(Scene.PHONE, "salam " + "!".repeat(i)).isPresent() ? 1 : 0;
    }
    assertThat(answered).isEqualTo(5);
  }

  @Test
  void theReplyOfAHeldRulingLeavesFifteenMinutesLater() {
    Scene held = new Scene("azerbaijan-2020", "2020-06-25T10:00");
    Answers answers = held.answer(held.message(Scene.PHONE, "2 AZE 1111111"));
    assertThat(answers.replies()).isEmpty();
    held.passMinutes(15);
    assertThat(held.due())
        .singleElement()
        .satisfies(due -> assertThat(due.reply().text()).contains("10:15-12:15"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2020-06-28T23:50", "2020-07-19T23:50", "2021-01-17T23:50"})
  void aReplyIsNotHeldBeyondTheEndOfItsRuling(String local) {
    Scene last = new Scene("azerbaijan-2020", local);
    assertThat(last.text("1 AZE 1111111")).contains("23:50-24:00");
    assertThat(last.text("1 AZE 1111111 ")).contains("23:50-24:00");
  }

  @Test
  void whereNothingIsNeededEveryMessageIsToldSo() {
    Scene free = new Scene("azerbaijan-2020", "2020-05-20T10:00");
    assertThat(free.text("2 AZE 1111111")).contains("icazə lazım deyil");
    assertThat(free.text("salam")).contains("icazə lazım deyil");
  }

  @Test
  void aLockDownNamesThePoliceAndTheEmergencyNumber() {
    Scene closed = new Scene("azerbaijan-2020", "2020-06-06T10:00");
    assertThat(closed.text("2 AZE 1111111")).contains("102", "112", "08.06 06:00");
  }

  @Test
  void theRulingAtReceiptDecidesHoweverLateTheMessageIsProcessed() {
    Scene late = new Scene("azerbaijan-2020", "2020-04-26T23:59:59");
    IncomingMessage message = late.message(Scene.PHONE, "2 AZE 1111111");
    late.passMinutes(60);
    late.answer(message);
    assertThat(late.outcomes()).containsExactly("granted");
    assertThat(Scene.permit(late.notices().get(0)).ruling()).isEqualTo("2020-04-05");
  }

  @Test
  void oneLanguageWordAwayIsAnAnswerInThatLanguage() {
    assertThat(scene.text("2 AZE 1111111 EN")).startsWith("Permit granted");
    assertThat(scene.textFrom("994700000002", "2 AZE 2222222 RU")).startsWith("Разрешено");
  }

  @Test
  void partsOfALongMessageAreOneRequestInWhateverOrder() {
    IncomingMessage first = scene.part("2 AZE 111", 1);
    IncomingMessage second = scene.part("1111", 2);
    assertThat(scene.answer(second).replies()).isEmpty();
    assertThat(scene.answer(first).replies())
        .singleElement()
        .satisfies(due -> assertThat(due.reply().text()).contains("AZE 1111111"));
  }

  @Test
  void aMessageThatBreaksTheRulesEngineIsSetAsideAndItsNeighboursFlow() {
    AtomicInteger names = new AtomicInteger();
    RandomGenerator failsOnce =
        () -> {
          if (names.incrementAndGet() == 4) {
            throw new IllegalStateException("out of names");
          }
          return names.get();
        };
    Scene broken =
        new Scene("azerbaijan-3h", "2020-04-28T14:20", PopulationRegister.none(), failsOnce);
    Answers answers =
        broken.answer(
            broken.message("994700000001", "2 AZE 2222222"),
            broken.message("994700000002", "2 AZE 1111111"),
            broken.message("994700000003", "2 AZE 3333333"));
    assertThat(answers.taken()).containsExactly(true, true, true);
    assertThat(answers.replies())
        .extracting(due -> due.reply().text().startsWith("İcazə verildi"))
        .containsExactly(true, false, true);
    assertThat(answers.alarms()).hasSize(1);
  }

  @Test
  void theReplyGoesToTheAddressExactlyAsItCame() {
    SmsAddress odd = new SmsAddress(2, 8, "0501234567");
    Answers answers = scene.answer(scene.message(odd, "2 AZE 1111111"));
    assertThat(List.of(answers.replies().get(0).reply().to())).containsExactly(odd);
  }
}
