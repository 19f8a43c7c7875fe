package az.permit.core.citizen.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import az.permit.core.citizen.AnsweredMessage;
import az.permit.core.citizen.IncomingMessage;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Day and ruling come from when a message was received, not from when it is looked at. */
class TimeOfReceiptTest {
  private static final LocalDate APRIL_28 = LocalDate.of(2020, 4, 28);

  @Test
  void ofABacklogAcrossAChangeEachIsDecidedByTheRulingOfItsReceiptAndKeptWithIt() {
    Scene scene = new Scene("azerbaijan-2020", "2020-06-28T23:30");
    IncomingMessage before = scene.message("994700000001", "1 AZE 1111111");
    scene.passMinutes(30);
    IncomingMessage after = scene.message("994700000002", "1 AZE 2222222");
    scene.passMinutes(30);

    scene.answer(after, before);

    assertThat(scene.stored())
        .extracting(AnsweredMessage::outcome, AnsweredMessage::ruling)
        .containsExactly(tuple("granted", "2020-06-29"), tuple("granted", "2020-06-25"));
  }

  @Test
  void aRefusalToo() {
    Scene scene = new Scene("azerbaijan-2020", "2020-06-20T23:59");
    IncomingMessage before = scene.message("994700000001", "3 AZE 1111111");
    scene.passMinutes(1);
    IncomingMessage after = scene.message("994700000002", "3 AZE 2222222");

    scene.answer(before, after);

    assertThat(scene.stored())
        .extracting(AnsweredMessage::outcome)
        .containsExactly("not-needed", "purpose-closed");
    assertThat(scene.stored())
        .extracting(AnsweredMessage::ruling)
        .containsExactly("2020-06-08", "2020-06-21");
  }

  @Test
  void anAllowanceOfTheNewRulingCountsWhatTheBacklogGotOnTheSameDay() {
    Scene scene = new Scene("azerbaijan-2020", "2020-06-29T00:00");
    IncomingMessage first = scene.message("994700000001", "2 AZE 1111111");
    scene.passMinutes(1);
    IncomingMessage second = scene.message("994700000002", "1 AZE 1111111");

    scene.answer(first, second);

    assertThat(scene.stored())
        .extracting(AnsweredMessage::outcome)
        .containsExactly("granted", "day-quota-spent");
  }

  @Test
  void theLastSecondBeforeMidnightIsYesterdayHoweverLateItIsProcessed() {
    Scene scene = new Scene("azerbaijan-3h", "2020-04-28T23:59:59");
    IncomingMessage late = scene.message(Scene.PHONE, "2 AZE 1111111");
    scene.passMinutes(10);

    scene.answer(late);

    assertThat(days(scene)).containsExactly(APRIL_28);
    scene.passMinutes(200);
    assertThat(scene.text("2 AZE 1111111")).startsWith("İcazə verildi");
    assertThat(days(scene)).containsExactly(APRIL_28, APRIL_28.plusDays(1));
  }

  @Test
  void midnightIsThatOfBakuAndNotOfGreenwich() {
    Scene scene = new Scene("azerbaijan-3h", "2020-04-28T03:59");
    scene.text("2 AZE 1111111");
    assertThat(days(scene)).containsExactly(APRIL_28);
  }

  @Test
  void whereTheClockStepsBackOverMidnightYesterdaysAllowanceIsNotGivenTwice() {
    Scene scene = new Scene("azerbaijan-3h", "2020-04-28T20:00");
    scene.text("2 AZE 1111111");
    scene.passMinutes(240);
    scene.text("2 AZE 1111111");
    scene.passMinutes(-30);

    scene.textFrom("994700000002", "2 AZE 1111111");

    assertThat(scene.stored())
        .extracting(AnsweredMessage::outcome)
        .containsExactly("granted", "granted", "quota-spent");
  }

  private static List<LocalDate> days(Scene scene) {
    return scene.stored().stream().map(AnsweredMessage::day).toList();
  }
}
