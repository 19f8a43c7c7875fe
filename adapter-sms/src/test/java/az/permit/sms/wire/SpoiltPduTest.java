package az.permit.sms.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import az.permit.core.citizen.IncomingMessage.Part;
import az.permit.sms.kit.SpoiltPdus;
import az.permit.sms.text.DefaultAlphabet;
import az.permit.sms.text.TextDecoder;
import az.permit.sms.text.UserDataHeader;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever octets come, they are read or refused, and soon. */
class SpoiltPduTest {
  private static final Duration SOON = Duration.ofSeconds(5);

  @Property(tries = 10_000)
  void aSpoiltMessageIsReadOrRefusedWithAStatus(
      @ForAll("deliveries") byte[] pdu, @ForAll DefaultAlphabet alphabet) {
    assertTimeoutPreemptively(SOON, () -> read(pdu, alphabet));
  }

  @Property(tries = 2_000)
  void anyUserDataHeaderIsReadOrIsNone(@ForAll("headers") byte[] userData) {
    UserDataHeader header = UserDataHeader.parse(userData);

    assertThat(header.length()).isBetween(0, userData.length);
    header.part().ifPresent(SpoiltPduTest::makesSense);
  }

  @Property(tries = 2_000)
  void anyStreamIsCutIntoPdusUntilItEnds(@ForAll("deliveries") byte[] pdu, @ForAll byte[] rest) {
    byte[] stream = new byte[pdu.length + rest.length];
    System.arraycopy(pdu, 0, stream, 0, pdu.length);
    System.arraycopy(rest, 0, stream, pdu.length, rest.length);

    assertTimeoutPreemptively(SOON, () -> cut(new ByteArrayInputStream(stream), pdu));
  }

  private static void read(byte[] pdu, DefaultAlphabet alphabet) {
    try {
      ShortMessage message = ShortMessage.parse(pdu);
      UserDataHeader header =
          message.hasHeader() ? UserDataHeader.parse(message.userData()) : UserDataHeader.NONE;
      String text =
          TextDecoder.decode(message.dataCoding(), message.userData(), header.length(), alphabet);
      assertThat(text.length()).isLessThanOrEqualTo(8 * pdu.length / 7 + 1);
      header.part().or(message::sarPart).ifPresent(SpoiltPduTest::makesSense);
    } catch (MalformedPdu refused) {
      assertThat(refused.status()).isPositive();
    }
  }

  /** The first PDU comes out as it went in; what follows it is cut until no PDU begins there. */
  private static void cut(InputStream stream, byte[] first) throws IOException {
    PduFraming framing = new PduFraming(SOON);
    assertThat(framing.read(stream)).isEqualTo(first);
    try {
      while (true) {
        assertThat(framing.read(stream).length).isBetween(Pdus.HEADER, PduFraming.LONGEST);
      }
    } catch (EOFException | PduFraming.BadLength ended) {
      assertThat(ended).isNotNull();
    }
  }

  private static void makesSense(Part part) {
    assertThat(part.number()).isBetween(1, part.total());
    assertThat(part.total()).isBetween(2, 255);
    assertThat(part.reference()).isBetween(0, 0xFFFF);
  }

  /** Short, and mostly of the numbers that headers are made of, so that many are cut in a part. */
  @Provide
  Arbitrary<byte[]> headers() {
    return Arbitraries.frequencyOf(
            Tuple.of(9, Arbitraries.of(0, 2, 3, 4, 5, 6, 8)),
            Tuple.of(1, Arbitraries.integers().between(0, 255)))
        .map(Integer::byteValue)
        .array(byte[].class)
        .ofMaxSize(12);
  }

  @Provide
  Arbitrary<byte[]> deliveries() {
    return SpoiltPdus.deliveries();
  }
}
