package az.permit.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import az.permit.core.port.ReplyOutbox.State;
import az.permit.sms.kit.RawPeer;
import az.permit.sms.kit.RawPeer.Client;
import az.permit.sms.kit.Rig;
import az.permit.sms.link.LinkState;
import az.permit.sms.wire.Pdus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class HostilePeerTest {
  private static final byte[] NOTHING = {};

  private RawPeer peer;
  private Rig rig;

  @BeforeEach
  void start() throws Exception {
    peer = new RawPeer();
    rig = Rig.start(peer.port());
  }

  @AfterEach
  void close() throws Exception {
    peer.close();
    rig.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {0x0D, 0x0E, 0x0F})
  void refusedCredentialsAreNotTriedAgainSoon(int status) throws Exception {
    peer.accept().answerBind(status, NOTHING);

    await().until(() -> rig.state().state() == LinkState.REFUSED);
    assertThat(rig.state().lastError()).isEqualTo(status);
  }

  @Test
  void aBindThatIsRefusedForAnotherReasonIsTriedAgain() throws Exception {
    peer.accept().answerBind(0x05, NOTHING);

    peer.acceptBound();

    rig.awaitBound();
    assertThat(rig.state().lastError()).isEqualTo(0x05);
  }

  @Test
  void aPeerThatNeverAnswersTheBindIsLeft() throws Exception {
    Client silent = peer.accept();

    peer.acceptBound();

    rig.awaitBound();
    assertThat(silent.isClosedByPeer()).isTrue();
  }

  @Test
  void anOperatorOutOfReachIsNoReasonNotToStart() throws Exception {
    int closedPort;
    try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closedPort = gone.getLocalPort();
    }
    try (Rig other = Rig.start(closedPort)) {
      await().until(() -> other.state().state() == LinkState.WAITING);
      assertThat(other.state().lastError()).isEqualTo(-1);
    }
  }

  @Test
  void messagesInTheSegmentOfTheBindRespAreAllAnswered() throws Exception {
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    for (int i = 1; i <= 20; i++) {
      messages.write(request(i));
    }
    Client client = peer.accept();

    client.acceptBind(messages.toByteArray());

    for (int i = 1; i <= 20; i++) {
      byte[] answer = readAnswer(client);
      assertThat(Pdus.status(answer)).isZero();
    }
    assertThat(rig.desk().seen()).hasSize(20);
  }

  @Test
  void aPeerThatFallsSilentIsNoticedWithinTwoTimersAndBoundAnew() throws Exception {
    Client client = peer.accept();
    client.acceptBind(NOTHING);
    long since = System.nanoTime();

    // Nobody reads the enquire_link of this client.
    peer.acceptBound();

    assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(3));
    rig.awaitBound();
  }

  @Test
  void aPeerThatTalksOnButHearsNothingIsLeft() throws Exception {
    Client deaf = peer.acceptBound();
    for (int i = 1; i <= 5; i++) {
      deaf.send(request(i));
    }

    // It never falls silent, and answers nothing.
    await()
        .pollInterval(Duration.ofMillis(100))
        .untilAsserted(
            () -> assertThatThrownBy(() -> keepTalking(deaf)).isInstanceOf(IOException.class));

    peer.acceptBound();
    rig.awaitBound();
  }

  private static void keepTalking(Client client) throws IOException {
    client.send(Pdus.header(0x8000_0015, 0, 99));
  }

  @Test
  void halfAPduAndNoMoreEndsTheSession() throws Exception {
    Client client = peer.acceptBound();
    byte[] request = request(1);

    client.send(Arrays.copyOf(request, request.length / 2));

    assertThat(client.isClosedByPeer()).isTrue();
    peer.acceptBound();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 15, 64 * 1024 + 1, Integer.MAX_VALUE, -1})
  void aCommandLengthThatNoPduHasEndsTheSessionWithAGenericNack(int length) throws Exception {
    Client client = peer.acceptBound();

    client.send(ByteBuffer.allocate(16).putInt(length).putInt(5).putInt(0).putInt(1).array());

    byte[] answer = client.read();
    assertThat(Pdus.commandId(answer)).isEqualTo(0x8000_0000);
    assertThat(Pdus.status(answer)).isEqualTo(0x02);
    assertThat(client.isClosedByPeer()).isTrue();
    peer.acceptBound();
  }

  @Test
  void anUnknownCommandIsAnsweredAndTheSessionGoesOn() throws Exception {
    Client client = peer.acceptBound();

    client.send(Pdus.header(0x0000_7777, 0, 7));
    byte[] nack = client.read();
    client.send(request(8));

    assertThat(Pdus.commandId(nack)).isEqualTo(0x8000_0000);
    assertThat(Pdus.sequence(nack)).isEqualTo(7);
    assertThat(Pdus.sequence(readAnswer(client))).isEqualTo(8);
  }

  @Test
  void aBadTailOfOptionalParametersIsCut() throws Exception {
    Client client = peer.acceptBound();
    byte[] body =
        ascii("2 AZE 1111111" + "\u0002\u0004\u0000\u0002ok" + "\u0005\u0001\u00FF\u00FFx");

    client.send(RawPeer.deliver(1, 1, "994501234567", 13, body));

    assertThat(Pdus.status(readAnswer(client))).isZero();
    assertThat(rig.desk().texts()).containsExactly("2 AZE 1111111");
  }

  @Test
  void anSmLengthBeyondThePduIsRefusedAndTheNextMessageRead() throws Exception {
    Client client = peer.acceptBound();

    client.send(RawPeer.deliver(1, 1, "994501234567", 255, ascii("2 AZE 1111111")));
    byte[] refused = readAnswer(client);
    client.send(request(2));

    assertThat(Pdus.status(refused)).isEqualTo(0x01);
    assertThat(Pdus.status(readAnswer(client))).isZero();
  }

  @Test
  void aMessageThatEndsInItsFieldsIsRefused() throws Exception {
    Client client = peer.acceptBound();

    client.send(ByteBuffer.allocate(20).putInt(20).putInt(5).putInt(0).putInt(1).array());

    assertThat(Pdus.status(readAnswer(client))).isEqualTo(0x02);
  }

  @Test
  void anEmptyOrAlphanumericSenderIsHandedOnAsItCame() throws Exception {
    Client client = peer.acceptBound();

    client.send(RawPeer.deliver(1, 0, "", 13, ascii("2 AZE 1111111")));
    client.send(RawPeer.deliver(2, 5, "MyBank", 13, ascii("2 AZE 1111111")));

    assertThat(Pdus.status(readAnswer(client))).isZero();
    assertThat(Pdus.status(readAnswer(client))).isZero();
    assertThat(rig.desk().seen())
        .extracting(message -> message.from().value())
        .containsExactlyInAnyOrder("", "MyBank");
  }

  @Test
  void aLateAnswerIsStillBelieved() throws Exception {
    Client client = peer.acceptBound();
    client.send(request(1));
    byte[] submit = readSubmit(client);

    await().until(() -> rig.outbox().count(State.UNKNOWN) == 1);
    client.send(Pdus.response(0x8000_0004, 0, Pdus.sequence(submit), "id-1"));

    await().until(() -> rig.outbox().count(State.SENT) == 1);
    assertThat(rig.outbox().states()).containsExactly(State.UNKNOWN, State.SENT);
  }

  @Test
  void anAnswerThatComesTwiceCountsOnce() throws Exception {
    Client client = peer.acceptBound();
    client.send(request(1));
    byte[] submit = readSubmit(client);
    byte[] answer = Pdus.response(0x8000_0004, 0, Pdus.sequence(submit), "id-1");

    client.send(answer);
    client.send(answer);
    client.send(Pdus.response(0x8000_0004, 0, 4_711, "of nothing"));
    client.send(request(2));

    assertThat(Pdus.commandId(readSubmit(client))).isEqualTo(4);
    assertThat(rig.outbox().states()).containsExactly(State.SENT);
  }

  @Test
  void aGenericNackForASubmitIsItsAnswer() throws Exception {
    Client client = peer.acceptBound();
    client.send(request(1));
    byte[] submit = readSubmit(client);

    client.send(Pdus.header(0x8000_0000, 0x03, Pdus.sequence(submit)));

    await().until(() -> rig.outbox().count(State.BLOCKED) == 1);
  }

  @Test
  void aReplyWhoseLinkWasLostLeavesOnceMoreByTheNext() throws Exception {
    Client client = peer.acceptBound();
    client.send(request(1));
    readSubmit(client);

    client.close();
    Client next = peer.acceptBound();
    byte[] again = readSubmit(next);
    next.send(Pdus.response(0x8000_0004, 0, Pdus.sequence(again), "id-2"));

    await().until(() -> rig.outbox().count(State.SENT) == 1);
    assertThat(rig.outbox().states()).containsExactly(State.UNKNOWN, State.SENT);
  }

  @Test
  void aPeerThatStopsReadingIsNoticed() throws Exception {
    Client client = peer.acceptBound();

    // Its answers are never read, until the buffers of both sides are full.
    byte[] enquiries = new byte[16 * 4_096];
    for (int i = 0; i < 4_096; i++) {
      System.arraycopy(Pdus.header(0x15, 0, i), 0, enquiries, 16 * i, 16);
    }
    boolean cut = false;
    for (int i = 0; i < 2_000 && !cut; i++) {
      try {
        client.send(enquiries);
      } catch (IOException closed) {
        cut = true;
      }
    }

    assertThat(cut).isTrue();
    peer.acceptBound();
  }

  private static byte[] request(int sequence) {
    return RawPeer.deliver(sequence, 1, "994501234567", 13, ascii("2 AZE 1111111"));
  }

  private static byte[] readAnswer(Client client) throws Exception {
    return readCommand(client, 0x8000_0005);
  }

  private static byte[] readSubmit(Client client) throws Exception {
    return readCommand(client, 0x0000_0004);
  }

  private static byte[] readCommand(Client client, int commandId) throws Exception {
    byte[] pdu = client.read();
    while (Pdus.commandId(pdu) != commandId) {
      pdu = client.read();
    }
    return pdu;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
