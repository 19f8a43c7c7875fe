package az.permit.sms.link;

import az.permit.sms.wire.PduFraming;
import az.permit.sms.wire.Pdus;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.function.Predicate;
import org.jsmpp.PDUReader;
import org.jsmpp.bean.Command;

/**
 * Reads PDUs and hands those that come by the thousand straight to the session; only the others
 * reach jSMPP, whose one queue for everything would refuse even an {@code enquire_link} under load.
 * Used by one thread at a time.
 */
final class LinkPduReader implements PDUReader {
  private final PduFraming framing;
  private Predicate<byte[]> taker = pdu -> false;
  private Runnable badLength = () -> {};
  private byte[] current = {};

  LinkPduReader(PduFraming framing) {
    this.framing = framing;
  }

  /**
   * @param first who is offered each PDU first; true means that it is dealt with
   * @param onBadLength who tells the peer that it lost its place, before the session ends
   */
  void offerTo(Predicate<byte[]> first, Runnable onBadLength) {
    taker = first;
    badLength = onBadLength;
  }

  @Override
  public Command readPDUHeader(DataInputStream in) throws IOException {
    try {
      do {
        current = framing.read(in);
      } while (taker.test(current));
    } catch (PduFraming.BadLength lost) {
      badLength.run();
      throw lost;
    }
    Command header = new Command();
    header.setCommandLength(current.length);
    header.setCommandId(Pdus.commandId(current));
    header.setCommandStatus(Pdus.status(current));
    header.setSequenceNumber(Pdus.sequence(current));
    return header;
  }

  @Override
  public byte[] readPDU(DataInputStream in, Command header) {
    return current;
  }

  @Override
  public byte[] readPDU(DataInputStream in, int length, int id, int status, int sequence) {
    return current;
  }
}
