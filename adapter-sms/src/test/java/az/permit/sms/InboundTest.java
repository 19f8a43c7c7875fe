package az.permit.sms;

import static az.permit.sms.kit.Rig.PHONE;
import static az.permit.sms.kit.Rig.SHORT_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import az.permit.core.citizen.IncomingMessage.Part;
import az.permit.core.port.StorageUnavailable;
import az.permit.sms.inbound.IntakeLimits;
import az.permit.sms.kit.Rig;
import az.permit.sms.standin.SmscStandIn;
import az.permit.sms.wire.ShortMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InboundTest {
  private SmscStandIn smsc;
  private Rig rig;

  @BeforeEach
  void bind() throws Exception {
    smsc = SmscStandIn.listen(0);
    rig = Rig.start(smsc.port()).awaitBound();
  }

  @AfterEach
  void unbind() throws Exception {
    rig.close();
    smsc.close();
  }

  @Test
  void aRequestIsAnsweredWithAReplyToThePhoneItCameFrom() throws Exception {
    CompletableFuture<String> screen = screen();

    assertThat(status(deliver("2 AZE 1111111"))).isZero();

    assertThat(screen.get(5, TimeUnit.SECONDS)).isEqualTo("Icaze: 2 AZE 1111111");
    assertThat(rig.desk().seen().get(0).from()).isEqualTo(PHONE);
    assertThat(rig.desk().seen().get(0).to()).isEqualTo(SHORT_NUMBER);
    assertThat(rig.desk().seen().get(0).octets())
        .isEqualTo(HexFormat.of().formatHex(ascii("2 AZE 1111111")));
  }

  @Test
  void lettersThatGsmLacksComeAsUcs2AndAreRead() throws Exception {
    assertThat(status(deliver("1 MYİ 1111111"))).isZero();

    assertThat(rig.desk().texts()).containsExactly("1 MYİ 1111111");
    assertThat(rig.desk().seen().get(0).dataCoding()).isEqualTo(8);
  }

  @Test
  void partsOfALongMessageArriveInAnyOrderAndAreTold() throws Exception {
    CompletableFuture<String> screen = screen();
    String text = "2 AZE 1111111 " + "salam ".repeat(30);

    assertThat(status(smsc.deliver(part("0804beef0202", text.substring(100))))).isZero();
    assertThat(status(smsc.deliver(part("0804beef0201", text.substring(0, 100))))).isZero();

    assertThat(screen.get(5, TimeUnit.SECONDS)).isEqualTo("Icaze: " + text);
    assertThat(rig.desk().seen())
        .extracting(message -> message.part().orElseThrow())
        .containsExactly(new Part(0xBEEF, 2, 2), new Part(0xBEEF, 2, 1));
  }

  @Test
  void aMessagePayloadIsReadAsAShortMessageIs() throws Exception {
    String text = "2 AZE 1111111" + " ".repeat(300);

    int status = status(smsc.deliver(ShortMessage.of(PHONE, SHORT_NUMBER, 0, false, ascii(text))));

    assertThat(status).isZero();
    assertThat(rig.desk().texts()).containsExactly(text);
  }

  @Test
  void aRedeliveryReachesTheHandlerWithTheSameOctetsSoThatItCanBeRecognised() throws Exception {
    status(deliver("2 AZE 1111111"));
    status(deliver("2 AZE 1111111"));

    assertThat(rig.desk().seen()).hasSize(2);
    assertThat(rig.desk().seen().get(0).octets()).isEqualTo(rig.desk().seen().get(1).octets());
  }

  @Test
  void nothingIsAnsweredBeforeTheHandlerReturns() throws Exception {
    CountDownLatch commit = new CountDownLatch(1);
    rig.desk().before(batch -> awaitQuietly(commit));

    CompletableFuture<Integer> answer = deliver("2 AZE 1111111");
    await().during(Duration.ofMillis(300)).until(() -> !answer.isDone());
    commit.countDown();

    assertThat(status(answer)).isZero();
  }

  @Test
  void aDeliveryReceiptIsTakenAndIsNoRequest() throws Exception {
    ShortMessage receipt =
        ShortMessage.parse(
            withEsmClass(
                ShortMessage.of(PHONE, SHORT_NUMBER, 0, false, ascii("id:1 stat:DELIVRD")), 0x04));

    assertThat(status(smsc.deliver(receipt))).isZero();

    assertThat(rig.desk().seen()).isEmpty();
    assertThat(rig.state().traffic().receipts()).isEqualTo(1);
  }

  @Test
  void aLostDatabaseMakesTheOperatorTryAgainLater() throws Exception {
    rig.desk()
        .before(
            batch -> {
              throw new StorageUnavailable("disk full");
            });

    assertThat(status(deliver("2 AZE 1111111"))).isEqualTo(0x58);

    rig.desk().before(batch -> {});
    assertThat(status(deliver("2 AZE 1111111"))).isZero();
  }

  @Test
  void aMessageThatBreaksTheHandlerIsRefusedAloneAndItsNeighboursFlow() throws Exception {
    CountDownLatch gathered = new CountDownLatch(1);
    rig.desk()
        .before(
            batch -> {
              awaitQuietly(gathered);
              if (batch.stream().anyMatch(message -> message.text().contains("poison"))) {
                throw new IllegalStateException("broken on purpose");
              }
            });

    List<CompletableFuture<Integer>> answers = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      answers.add(deliver(i == 13 ? "poison" : "2 AZE 111111" + i));
    }
    gathered.countDown();

    for (int i = 0; i < 20; i++) {
      assertThat(status(answers.get(i))).isEqualTo(i == 13 ? 0x58 : 0);
    }
  }

  @Test
  void aFullInboxIsAnsweredWithTheBusyStatusAtOnceAndEnquireLinkStillInTime() throws Exception {
    rig.close();
    CountDownLatch stuck = new CountDownLatch(1);
    try (Rig small =
        Rig.of(
            Rig.operator(Rig.bind(smsc.port()).build()).busyStatus(0x14).build(),
            new IntakeLimits(8, 4, 1))) {
      small.desk().before(batch -> awaitQuietly(stuck));
      small.gateway().start();
      small.awaitBound();

      List<CompletableFuture<Integer>> answers = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        answers.add(deliver("2 AZE 1111111"));
      }

      await().until(() -> answers.stream().filter(CompletableFuture::isDone).count() >= 188);
      assertThat(answers.stream().filter(CompletableFuture::isDone).map(CompletableFuture::join))
          .containsOnly(0x14);
      assertThat(small.state().traffic().busy()).isBetween(188L, 192L);
      assertThat(small.state().traffic().oldestUnanswered()).isPositive();
      stuck.countDown();
      await().until(() -> answers.stream().allMatch(CompletableFuture::isDone));
      assertThat(answers.stream().filter(answer -> answer.join() == 0).count()).isBetween(8L, 12L);
    }
  }

  @Test
  void stoppingAnswersWhatIsInRefusesWhatComesAndSendsTheReplies() throws Exception {
    List<String> screens = new CopyOnWriteArrayList<>();
    smsc.onPhone(PHONE.value(), screens::add);
    CountDownLatch commit = new CountDownLatch(1);
    rig.desk().before(batch -> awaitQuietly(commit));
    List<CompletableFuture<Integer>> in = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      in.add(deliver("2 AZE 1111111"));
    }
    await().until(() -> rig.state().traffic().received() == 50);

    CompletableFuture<Void> stopped = CompletableFuture.runAsync(this::stop);
    await().until(() -> isRefusedNow(in));
    commit.countDown();
    stopped.get(10, TimeUnit.SECONDS);

    assertThat(in).allSatisfy(answer -> assertThat(status(answer)).isZero());
    assertThat(screens).hasSameSizeAs(in);
    assertThat(rig.outbox().states()).hasSameSizeAs(in);
    assertThat(smsc.bound()).isEmpty();
  }

  @Test
  void whenTheOperatorUnbindsMessagesInFlightAreStillAnswered() throws Exception {
    CountDownLatch commit = new CountDownLatch(1);
    rig.desk().before(batch -> awaitQuietly(commit));
    List<CompletableFuture<Integer>> inFlight = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      inFlight.add(deliver("2 AZE 1111111"));
    }
    await().until(() -> rig.state().traffic().received() == 50);

    smsc.bound().get(0).unbind();
    await().until(() -> isRefusedNow(inFlight));
    commit.countDown();

    assertThat(inFlight).allSatisfy(answer -> assertThat(status(answer)).isZero());
    rig.awaitBound();
    await().until(() -> smsc.bound().size() == 1);
  }

  private CompletableFuture<Integer> deliver(String text) {
    return smsc.deliver(PHONE, SHORT_NUMBER, text).toCompletableFuture();
  }

  /** Whether one more message is refused; else it is in, and answered with the others. */
  private boolean isRefusedNow(List<CompletableFuture<Integer>> in) throws Exception {
    CompletableFuture<Integer> one = deliver("2 AZE 2222222");
    try {
      return one.get(200, TimeUnit.MILLISECONDS) == 0x58;
    } catch (TimeoutException taken) {
      in.add(one);
      return false;
    }
  }

  private CompletableFuture<String> screen() {
    CompletableFuture<String> screen = new CompletableFuture<>();
    smsc.onPhone(PHONE.value(), screen::complete);
    return screen;
  }

  private void stop() {
    try {
      rig.gateway().stop(Duration.ofSeconds(8));
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private static int status(CompletionStage<Integer> answer) throws Exception {
    return answer.toCompletableFuture().get(5, TimeUnit.SECONDS);
  }

  private static ShortMessage part(String element, String text) {
    byte[] header = HexFormat.of().parseHex("06" + element);
    byte[] body = ascii(text);
    byte[] userData = Arrays.copyOf(header, header.length + body.length);
    System.arraycopy(body, 0, userData, header.length, body.length);
    return ShortMessage.of(PHONE, SHORT_NUMBER, 0, true, userData);
  }

  private static byte[] withEsmClass(ShortMessage message, int esmClass) {
    byte[] pdu = message.toPdu(5, 1);
    int at = 16 + 1 + 2 + message.from().value().length() + 1 + 2 + 4 + 1;
    pdu[at] = (byte) esmClass;
    return pdu;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await(5, TimeUnit.SECONDS);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
