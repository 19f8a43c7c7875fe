package az.permit.sms.wire;

import az.permit.core.identity.SmsAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes a deliver_sm or submit_sm. */
final class ShortMessageWriter {
  private static final int PAYLOAD = 0x0424;
  private static final int LONGEST = 254;
  private static final int FIXED = 17;

  private ShortMessageWriter() {}

  static byte[] write(ShortMessage message, int commandId, int sequence) {
    byte[] from = ascii(message.from().value());
    byte[] to = ascii(message.to().value());
    byte[] validity = ascii(message.validityPeriod());
    byte[] userData = message.userData();
    boolean payload = userData.length > LONGEST;
    int length =
        Pdus.HEADER
            + FIXED
            + from.length
            + to.length
            + validity.length
            + userData.length
            + (payload ? 4 : 0);
    ByteBuffer pdu = Pdus.start(length, commandId, 0, sequence);
    pdu.put((byte) 0);
    address(pdu, message.from(), from);
    address(pdu, message.to(), to);
    pdu.put((byte) message.esmClass());
    pdu.put((byte) 0).put((byte) 0).put((byte) 0);
    pdu.put(validity).put((byte) 0);
    pdu.put((byte) 0).put((byte) 0);
    pdu.put((byte) message.dataCoding());
    pdu.put((byte) 0);
    pdu.put((byte) (payload ? 0 : userData.length));
    if (payload) {
      pdu.putShort((short) PAYLOAD).putShort((short) userData.length);
    }
    return pdu.put(userData).array();
  }

  private static void address(ByteBuffer pdu, SmsAddress address, byte[] value) {
    pdu.put((byte) address.ton()).put((byte) address.npi()).put(value).put((byte) 0);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
