package az.permit.sms.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.permit.core.citizen.IncomingMessage.Part;
import az.permit.core.identity.SmsAddress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.util.DefaultDecomposer;
import org.junit.jupiter.api.Test;

class WireTest {
  private static final int DELIVER = 5;

  @Property(tries = 300)
  void whatIsWrittenIsReadAgainAndReadAlikeByJsmpp(
      @ForAll @IntRange(max = 255) int ton,
      @ForAll @NumericChars @StringLength(max = 20) String from,
      @ForAll @NumericChars @StringLength(max = 20) String to,
      @ForAll @IntRange(max = 255) int dataCoding,
      @ForAll @Size(max = 254) byte[] userData)
      throws Exception {
    ShortMessage message =
        ShortMessage.of(
            new SmsAddress(ton, 1, from), new SmsAddress(3, 0, to), dataCoding, false, userData);

    byte[] pdu = message.toPdu(DELIVER, 42);

    ShortMessage read = ShortMessage.parse(pdu);
    assertThat(read.from()).isEqualTo(message.from());
    assertThat(read.to()).isEqualTo(message.to());
    assertThat(read.dataCoding()).isEqualTo(dataCoding);
    assertThat(read.userData()).isEqualTo(userData);
    DeliverSm theirs = new DefaultDecomposer().deliverSm(pdu);
    assertThat(theirs.getSequenceNumber()).isEqualTo(42);
    assertThat(theirs.getShortMessage()).isEqualTo(userData);
    assertThat(theirs.getSourceAddr()).isEqualTo(from.isEmpty() ? null : from);
  }

  @Property(tries = 1_000)
  void anyOctetsAreReadOrRefusedButNeverBreakTheReader(@ForAll @Size(max = 400) byte[] body) {
    byte[] pdu = new byte[16 + body.length];
    System.arraycopy(body, 0, pdu, 16, body.length);
    try {
      assertThat(ShortMessage.parse(pdu).userData()).isNotNull();
    } catch (MalformedPdu malformed) {
      assertThat(malformed.status()).isPositive();
    }
  }

  @Property(tries = 300)
  void aMessageCutAnywhereIsReadOrRefused(@ForAll @IntRange(max = 100) int cut) throws Exception {
    byte[] pdu =
        ShortMessage.of(
                SmsAddress.international("994501234567"),
                new SmsAddress(3, 0, "8103"),
                0,
                false,
                new byte[40])
            .toPdu(DELIVER, 1);
    byte[] shorter = Arrays.copyOf(pdu, Math.max(16, pdu.length - cut));
    try {
      assertThat(ShortMessage.parse(shorter).userData()).hasSize(40);
      assertThat(cut).isZero();
    } catch (MalformedPdu malformed) {
      assertThat(cut).isPositive();
    }
  }

  @Test
  void partsAreKnownByTheirSarParametersToo() throws Exception {
    byte[] pdu =
        ShortMessage.of(new SmsAddress(1, 1, "1"), new SmsAddress(1, 1, "2"), 0, false, new byte[3])
            .toPdu(DELIVER, 1);
    byte[] sar = {2, 0x0C, 0, 2, 0x12, 0x34, 2, 0x0E, 0, 1, 3, 2, 0x0F, 0, 1, 2};
    byte[] both = Arrays.copyOf(pdu, pdu.length + sar.length);
    System.arraycopy(sar, 0, both, pdu.length, sar.length);

    assertThat(ShortMessage.parse(both).sarPart()).contains(new Part(0x1234, 3, 2));
  }

  @Test
  void pdusAreCutFromTheStreamAndAStreamThatEndsWithinOneIsBroken() throws Exception {
    PduFraming framing = new PduFraming(Duration.ofSeconds(1));
    byte[] one = Pdus.header(0x15, 0, 1);
    byte[] stream = Arrays.copyOf(one, 24);
    System.arraycopy(one, 0, stream, 16, 8);
    ByteArrayInputStream in = new ByteArrayInputStream(stream);

    assertThat(framing.read(in)).isEqualTo(one);
    assertThatThrownBy(() -> framing.read(in)).isInstanceOf(EOFException.class);
  }

  @Test
  void whatIsWrittenWhileOneWriteIsUnderWayLeavesWithTheNext() throws Exception {
    CountDownLatch slow = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    int[] writes = {0};
    OutputStream socket =
        new OutputStream() {
          @Override
          public void write(int octet) {
            throw new AssertionError("one by one");
          }

          @Override
          public void write(byte[] octets, int from, int count) throws IOException {
            begun.countDown();
            try {
              slow.await();
            } catch (InterruptedException ended) {
              throw new IOException(ended);
            }
            writes[0]++;
            sent.write(octets, from, count);
          }
        };
    CoalescingOutput out = new CoalescingOutput(socket, "test-writer");

    out.write(new byte[] {0}, 0, 1);
    begun.await();
    for (int i = 1; i < 100; i++) {
      out.write(new byte[] {(byte) i}, 0, 1);
    }
    assertThat(out.stalledNanos()).isPositive();
    slow.countDown();
    out.close();

    assertThat(sent.toByteArray()).hasSize(100).startsWith(0, 1, 2).endsWith(98, 99);
    assertThat(writes[0]).isEqualTo(2);
    assertThatThrownBy(() -> out.write(1)).isInstanceOf(IOException.class);
  }
}
