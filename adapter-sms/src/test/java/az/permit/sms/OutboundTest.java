package az.permit.sms;

import static az.permit.sms.kit.Rig.PHONE;
import static az.permit.sms.kit.Rig.SHORT_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import az.permit.core.citizen.Reply;
import az.permit.core.identity.SmsAddress;
import az.permit.core.port.ReplyOutbox.State;
import az.permit.sms.kit.Rig;
import az.permit.sms.settings.ImmutableOperatorSettings;
import az.permit.sms.settings.ReplyLetters;
import az.permit.sms.settings.RetryAction;
import az.permit.sms.standin.SmsToPhone;
import az.permit.sms.standin.SmscStandIn;
import az.permit.sms.standin.StandInScript;
import az.permit.sms.wire.ShortMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OutboundTest {
  private final List<ShortMessage> submits = new CopyOnWriteArrayList<>();
  private final List<SmsToPhone> screens = new CopyOnWriteArrayList<>();
  private final AtomicInteger count = new AtomicInteger();
  private volatile IntUnaryOperator statusOfSubmit = n -> 0;
  private SmscStandIn smsc;
  private Rig rig;

  @BeforeEach
  void listen() throws Exception {
    smsc = SmscStandIn.listen(0, new Script());
    smsc.onSms(screens::add);
    rig = Rig.start(smsc.port());
  }

  @AfterEach
  void close() throws Exception {
    rig.close();
    smsc.close();
  }

  @Test
  void aReplyIsFoldedToWhatEveryPhoneShowsAndNamesItsExpiry() throws Exception {
    start(n -> 0, settings -> settings);

    rig.outbox().put(reply("İcazə verildi: çıxış, görüş"));

    await().until(() -> screens.size() == 1);
    assertThat(screens.get(0).text()).isEqualTo("Icaze verildi: cixis, gorus");
    assertThat(screens.get(0).from()).isEqualTo(SHORT_NUMBER);
    assertThat(screens.get(0).to()).isEqualTo(PHONE);
    assertThat(submits.get(0).dataCoding()).isZero();
    assertThat(submits.get(0).validityPeriod()).matches("0000000(1|2)[0-9]{4}000R");
    await().until(() -> rig.outbox().states().equals(List.of(State.SENT)));
    assertThat(rig.outbox().settlements().get(0).smscId()).isEqualTo("1");
  }

  @Test
  void inFullLettersALongReplyTakesTwoSegmentsAndIsSettledOnce() throws Exception {
    start(n -> 0, settings -> settings.replyLetters(ReplyLetters.FULL).tellsExpiry(false));
    String text = "Hörmətli vətəndaş, sizə icazə verildi. ".repeat(3);

    rig.outbox().put(reply(text));

    await().until(() -> screens.size() == 1);
    assertThat(screens.get(0).text()).isEqualTo(text);
    assertThat(submits).hasSize(2).allMatch(ShortMessage::hasHeader);
    assertThat(submits.get(0).validityPeriod()).isEmpty();
    await().until(() -> rig.outbox().states().equals(List.of(State.SENT)));
  }

  @Test
  void theSourceIsWrittenAsTheOperatorWantsIt() throws Exception {
    start(n -> 0, settings -> settings.sourceTon(6).sourceNpi(9));

    rig.outbox().put(reply("salam"));

    await().until(() -> submits.size() == 1);
    assertThat(submits.get(0).from()).isEqualTo(new SmsAddress(6, 9, "8103"));
  }

  @Test
  void whenTheOperatorAsksForLessTheLinkSlowsDownAndKeepsTheOrder() throws Exception {
    // The third reply is throttled twice.
    start(
        n -> n == 3 || n == 4 ? 0x58 : 0,
        settings -> settings.binds(List.of(Rig.bind(smsc.port()).window(1).build())));

    for (int i = 0; i < 6; i++) {
      rig.outbox().put(reply("reply " + i));
    }

    await().atMost(Duration.ofSeconds(10)).until(() -> rig.outbox().count(State.SENT) == 6);
    assertThat(screens)
        .extracting(SmsToPhone::text)
        .containsExactly("reply 0", "reply 1", "reply 2", "reply 3", "reply 4", "reply 5");
    assertThat(rig.outbox().states()).containsOnly(State.SENT);
    assertThat(rig.state().traffic().throttled()).isEqualTo(2);
  }

  @Test
  void aTemporaryRefusalIsTriedAgain() throws Exception {
    start(n -> n == 1 ? 0x45 : 0, settings -> settings);

    rig.outbox().put(reply("salam"));

    await().until(() -> rig.outbox().states().equals(List.of(State.RETRY, State.SENT)));
    assertThat(rig.outbox().settlements().get(0).status()).isEqualTo(0x45);
  }

  @Test
  void aRefusalForGoodIsSetAside() throws Exception {
    start(n -> 0x0B, settings -> settings);

    rig.outbox().put(reply("salam"));

    await().until(() -> rig.outbox().states().equals(List.of(State.BLOCKED)));
  }

  @Test
  void anOperatorsOwnMeaningOfAStatusGoesFirst() throws Exception {
    start(n -> n == 1 ? 0x0B : 0, settings -> settings.putRetry(0x0B, RetryAction.RETRY));

    rig.outbox().put(reply("salam"));

    await().until(() -> rig.outbox().states().equals(List.of(State.RETRY, State.SENT)));
  }

  @Test
  void aSessionThatTheOperatorDoesNotKnowIsBoundAnew() throws Exception {
    start(n -> n == 1 ? 0x04 : 0, settings -> settings);

    rig.outbox().put(reply("salam"));

    await().until(() -> rig.outbox().states().equals(List.of(State.RETRY, State.SENT)));
  }

  @Test
  void aReplyThatIsNeverConfirmedLeavesTwiceAndNoMore() throws Exception {
    start(n -> StandInScript.SILENCE, settings -> settings);

    rig.outbox().put(reply("salam"));

    await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> rig.outbox().states().equals(List.of(State.UNKNOWN, State.BLOCKED)));
    await().during(Duration.ofMillis(500)).until(() -> screens.size() == 2);
    assertThat(screens).extracting(SmsToPhone::text).containsExactly("salam", "salam");
  }

  @Test
  void aReplyThatWaitsWhileTheOperatorIsAwayLeavesWhenItIsBack() throws Exception {
    start(n -> 0, settings -> settings);
    int port = smsc.port();
    smsc.close();
    await().until(() -> smsc.bound().isEmpty());
    rig.outbox().put(reply("salam"));
    await().during(Duration.ofMillis(300)).until(() -> rig.outbox().settlements().isEmpty());

    smsc = SmscStandIn.listen(port, new Script());
    smsc.onSms(screens::add);

    await().atMost(Duration.ofSeconds(10)).until(() -> screens.size() == 1);
  }

  @Test
  void whatADeadProcessHeldLeavesWithinTenSecondsOfTheStart() throws Exception {
    start(n -> 0, settings -> settings);
    long began = System.nanoTime();
    rig.outbox().store(reply("held by a process that died"));

    await().atMost(Duration.ofSeconds(10)).until(() -> screens.size() == 1);
    assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began)).isBetween(5L, 9L);
  }

  @Test
  void aReplyThatIsTooLateIsNotSent() throws Exception {
    start(n -> 0, settings -> settings);
    Instant now = rig.clock().instant();

    rig.outbox().put(new Reply("azercell", SHORT_NUMBER, PHONE, "salam", now, now.minusSeconds(1)));

    await().until(() -> rig.outbox().states().equals(List.of(State.EXPIRED)));
    assertThat(submits).isEmpty();
  }

  @Test
  void settlementsSurviveAnOutboxThatIsAwayForAMoment() throws Exception {
    start(n -> breakOutbox(), settings -> settings);
    rig.outbox().put(reply("salam"));
    await().until(() -> screens.size() == 1);
    await().during(Duration.ofMillis(300)).until(() -> rig.outbox().settlements().isEmpty());
    rig.outbox().breakDown(false);

    await().until(() -> rig.outbox().states().equals(List.of(State.SENT)));
    assertThat(screens).hasSize(1);
  }

  @Test
  void aRateIsKept() throws Exception {
    start(
        n -> 0,
        settings ->
            settings.binds(List.of(Rig.bind(smsc.port()).window(50).ratePerSecond(20).build())));
    for (int i = 0; i < 40; i++) {
      rig.outbox().put(reply("reply " + i));
    }
    await().until(() -> !screens.isEmpty());
    long first = System.nanoTime();

    await().atMost(Duration.ofSeconds(8)).until(() -> screens.size() == 40);

    assertThat(Duration.ofNanos(System.nanoTime() - first)).isGreaterThan(Duration.ofMillis(1_600));
  }

  private void start(
      IntUnaryOperator statuses, UnaryOperator<ImmutableOperatorSettings.Builder> settings)
      throws Exception {
    rig.close();
    statusOfSubmit = statuses;
    rig = Rig.start(smsc.port(), settings).awaitBound();
  }

  /** Before the answer leaves, so that its settlement finds no outbox. */
  private int breakOutbox() {
    rig.outbox().breakDown(true);
    return 0;
  }

  private Reply reply(String text) {
    Instant now = rig.clock().instant();
    return new Reply("azercell", SHORT_NUMBER, PHONE, text, now, now.plus(Duration.ofHours(2)));
  }

  private final class Script implements StandInScript {
    @Override
    public int submit(ShortMessage message) {
      submits.add(message);
      return statusOfSubmit.applyAsInt(count.incrementAndGet());
    }
  }
}
