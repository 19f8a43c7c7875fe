package az.permit.sms.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import az.permit.sms.kit.SpoiltPdus;
import az.permit.sms.wire.PduFraming;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsmpp.bean.Command;

class LinkPduReaderTest {
  private static final Duration SOON = Duration.ofSeconds(5);

  private final List<byte[]> taken = new ArrayList<>();
  private final AtomicInteger nacks = new AtomicInteger();

  @Property(tries = 1_000)
  void everyPduIsTakenOrHandedOnAndALostPlaceIsToldOnce(
      @ForAll("streams") List<byte[]> pdus, @ForAll byte[] rest) {
    taken.clear();
    nacks.set(0);
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    pdus.forEach(stream::writeBytes);
    stream.writeBytes(rest);
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(stream.toByteArray()));

    boolean lost = assertTimeoutPreemptively(SOON, () -> readAll(in));

    assertThat(taken).hasSizeGreaterThanOrEqualTo(pdus.size());
    assertThat(taken.subList(0, pdus.size())).containsExactlyElementsOf(pdus);
    assertThat(nacks).hasValue(lost ? 1 : 0);
  }

  /** Takes every second PDU off jSMPP's hands; whether the place was lost in the end. */
  private boolean readAll(DataInputStream in) throws IOException {
    LinkPduReader reader = new LinkPduReader(new PduFraming(SOON));
    reader.offerTo(this::takeEverySecond, nacks::incrementAndGet);
    try {
      while (true) {
        Command header = reader.readPDUHeader(in);
        byte[] pdu = reader.readPDU(in, header);
        assertThat(header.getCommandLength()).isEqualTo(pdu.length);
        assertThat(pdu).isSameAs(taken.get(taken.size() - 1));
      }
    } catch (PduFraming.BadLength lost) {
      return true;
    } catch (EOFException ended) {
      return false;
    }
  }

  private boolean takeEverySecond(byte[] pdu) {
    taken.add(pdu);
    return taken.size() % 2 == 0;
  }

  @Provide
  Arbitrary<List<byte[]>> streams() {
    return SpoiltPdus.deliveries().list().ofMaxSize(6);
  }
}
