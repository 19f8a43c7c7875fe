package az.permit.app.system;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import az.permit.app.system.ForeignSmsc.Answer;
import com.cloudhopper.commons.util.windowing.WindowFuture;
import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.SmppServerSession;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.tlv.Tlv;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole service, on a database file, bound to a message centre of another make. */
class ForeignSmscTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String PHONE = "994501234567";
  private static final String GRANTED =
      "Icaze verildi: AZE 1111111, \\d\\d:\\d\\d-\\d\\d:\\d\\d, meqsed 2\\.";

  private ForeignBinding bound;
  private ForeignSmsc smsc;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    bound = ForeignBinding.in(folder);
    smsc = bound.smsc();
  }

  @AfterEach
  void stop() {
    bound.close();
  }

  @Test
  void aRequestInFullLettersIsGrantedAndReachesMia() throws Exception {
    byte[] text = "1 MYİ 1111111".getBytes(UTF_16BE);

    assertThat(smsc.deliver(ForeignSmsc.message(PHONE, 8, text))).isZero();

    assertThat(smsc.awaitTexts(PHONE, 1))
        .singleElement()
        .asString()
        .matches("Icaze verildi: MYI 1111111, \\d\\d:\\d\\d-\\d\\d:\\d\\d, meqsed 1\\.");
    await().atMost(PATIENCE).until(() -> bound.mia().taken() == 1);
    assertThat(bound.mia().permits().get(0).series()).isEqualTo("MYİ");
  }

  @Test
  void twoPartsInWrongOrderAreOneRequestAndOneReply() throws Exception {
    assertThat(smsc.deliver(part(2, "1111"))).isZero();
    assertThat(smsc.deliver(part(1, "2 AZE 111"))).isZero();

    assertThat(smsc.awaitTexts(PHONE, 1)).singleElement().asString().matches(GRANTED);
    bound.awaitSettled(1);
    assertThat(bound.report().messages()).isOne();
    assertThat(smsc.texts(PHONE)).hasSize(1);
  }

  @Test
  void aMessagePayloadIsARequestLikeAnyOther() throws Exception {
    DeliverSm message = ForeignSmsc.message(PHONE, 0, new byte[0]);
    byte[] text = ("2 AZE 1111111" + " ".repeat(260)).getBytes(US_ASCII);
    message.addOptionalParameter(new Tlv(SmppConstants.TAG_MESSAGE_PAYLOAD, text));

    assertThat(smsc.deliver(message)).isZero();

    assertThat(smsc.awaitTexts(PHONE, 1)).singleElement().asString().matches(GRANTED);
  }

  @Test
  void aMessageDeliveredAgainIsDecidedOnceAndTheTextIsTheSame() throws Exception {
    assertThat(smsc.deliver(request())).isZero();
    smsc.awaitTexts(PHONE, 1);
    bound.awaitSettled(1);
    assertThat(smsc.deliver(request())).isZero();
    assertThat(smsc.deliver(request())).isZero();

    bound.awaitSettled(1);
    assertThat(bound.report().messages()).isOne();
    assertThat(bound.report().permits()).isOne();
    assertThat(smsc.texts(PHONE)).hasSizeLessThanOrEqualTo(3);
    assertThat(new HashSet<>(smsc.texts(PHONE))).hasSize(1);
    await().atMost(PATIENCE).until(() -> bound.report().noticesDue() == 0);
    assertThat(bound.mia().taken()).isOne();
  }

  @Test
  void aThrottledReplyLeavesAgainAndIsSettledOnce() throws Exception {
    smsc.behave(nth -> nth <= 2 ? Answer.THROTTLED : Answer.OK);

    assertThat(smsc.deliver(request())).isZero();

    assertThat(new HashSet<>(smsc.awaitTexts(PHONE, 3))).hasSize(1);
    bound.awaitSettled(1);
    assertThat(bound.replyStates()).containsExactly("SENT");
    assertThat(smsc.texts(PHONE)).hasSize(3);
  }

  @Test
  void aMissingAnswerMakesTheSameTextLeaveOnceMore() throws Exception {
    smsc.behave(nth -> nth == 1 ? Answer.NONE : Answer.OK);

    assertThat(smsc.deliver(request())).isZero();

    assertThat(new HashSet<>(smsc.awaitTexts(PHONE, 2))).hasSize(1);
    bound.awaitSettled(1);
    assertThat(bound.replyStates()).containsExactly("SENT");
    assertThat(smsc.texts(PHONE)).hasSize(2);
  }

  @Test
  void anAnswerAfterTheTimerRanOutIsStillBelieved() throws Exception {
    smsc.behave(nth -> Answer.late(ForeignSmsc.TIMER.plusMillis(1_500)));

    assertThat(smsc.deliver(request())).isZero();

    await().atMost(PATIENCE).until(() -> bound.replyStates().contains("UNKNOWN"));
    bound.awaitSettled(1);
    assertThat(bound.replyStates()).containsExactly("SENT");
    assertThat(smsc.texts(PHONE)).hasSize(1);
  }

  @Test
  void anAnswerAfterTheTextLeftAgainChangesNothingMore() throws Exception {
    Duration tooLate = ForeignSmsc.TIMER.plus(ForeignSmsc.LATE_ANSWER).plusSeconds(3);
    smsc.behave(nth -> nth == 1 ? Answer.late(tooLate) : Answer.OK);

    assertThat(smsc.deliver(request())).isZero();

    assertThat(new HashSet<>(smsc.awaitTexts(PHONE, 2))).hasSize(1);
    bound.awaitSettled(1);
    await().atMost(PATIENCE).until(() -> smsc.answered() == 2);
    // The link still works, and what it brings now is all that it brings.
    assertThat(smsc.deliver(request(1))).isZero();
    smsc.awaitTexts(phone(1), 1);
    bound.awaitSettled(2);
    assertThat(bound.replyStates()).containsExactly("SENT", "SENT");
    assertThat(smsc.texts(PHONE)).hasSize(2);
    assertThat(bound.report().messages()).isEqualTo(2);
  }

  @Test
  void answersThatAreAlwaysLateLoseNothingAndRepeatNothing() throws Exception {
    int messages = 50;
    smsc.behave(nth -> Answer.late(ForeignSmsc.TIMER.plusMillis(1_500)));

    for (int i = 0; i < messages; i++) {
      assertThat(smsc.deliver(request(i))).isZero();
    }

    bound.awaitSettled(messages);
    assertThat(bound.replyStates()).hasSize(messages).containsOnly("SENT");
    for (int i = 0; i < messages; i++) {
      assertThat(smsc.texts(phone(i))).hasSize(1);
    }
  }

  @Test
  void answersThatNeverComeMakeNoMoreThanTwoTexts() throws Exception {
    smsc.behave(nth -> Answer.NONE);

    assertThat(smsc.deliver(request())).isZero();

    bound.awaitSettled(1);
    assertThat(bound.replyStates()).containsExactly("BLOCKED");
    assertThat(smsc.texts(PHONE)).hasSize(2);
    await().atMost(PATIENCE).until(() -> bound.mia().taken() == 1);
  }

  @Test
  void anUnbindAmidMessagesLosesNothing() throws Exception {
    int messages = 600;
    SmppServerSession first = smsc.session();
    List<Integer> unanswered = new ArrayList<>();
    List<WindowFuture<?, ?, ?>> futures = new ArrayList<>();
    for (int i = 0; i < messages / 2; i++) {
      futures.add(first.sendRequestPdu(request(i), PATIENCE.toMillis(), false));
    }
    first.unbind(5_000);
    await().atMost(PATIENCE).until(() -> smsc.sessions() >= 2);
    for (int i = 0; i < messages; i++) {
      boolean answered = i < futures.size() && futures.get(i).isSuccess();
      if (!answered) {
        unanswered.add(i);
      }
    }
    for (int i : unanswered) {
      assertThat(smsc.deliver(request(i))).isZero();
    }

    for (int i = 0; i < messages; i++) {
      assertThat(new HashSet<>(smsc.awaitTexts(phone(i), 1))).as("texts of %d", i).hasSize(1);
      // Once more for a lost confirmation, and once more for a message delivered again.
      assertThat(smsc.texts(phone(i))).hasSizeLessThanOrEqualTo(3);
    }
    bound.awaitSettled(messages);
    assertThat(bound.report().messages()).isEqualTo(messages);
    assertThat(bound.report().permits()).isEqualTo(messages);
    assertThat(bound.report().isWhole()).isTrue();
    await().atMost(PATIENCE).until(() -> bound.mia().taken() == messages);
  }

  private static String phone(int i) {
    return Long.toString(994_500_100_000L + i);
  }

  private static DeliverSm request(int i) throws Exception {
    return ForeignSmsc.message(phone(i), 0, "2 AZE %07d".formatted(i).getBytes(US_ASCII));
  }

  private static DeliverSm request() throws Exception {
    return ForeignSmsc.message(PHONE, 0, "2 AZE 1111111".getBytes(US_ASCII));
  }

  private static DeliverSm part(int number, String text) throws Exception {
    ByteArrayOutputStream userData = new ByteArrayOutputStream();
    userData.writeBytes(new byte[] {5, 0, 3, 42, 2, (byte) number});
    userData.writeBytes(text.getBytes(US_ASCII));
    DeliverSm message = ForeignSmsc.message(PHONE, 0, userData.toByteArray());
    message.setEsmClass((byte) 0x40);
    return message;
  }
}
