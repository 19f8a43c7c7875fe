package az.permit.sms.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The header of a PDU, SMPP 3.4 section 3.2, and the PDUs that are little more than it. */
public final class Pdus {
  /** Octets of the header. */
  public static final int HEADER = 16;

  private Pdus() {}

  /** Its command_id. */
  public static int commandId(byte[] pdu) {
    return ByteBuffer.wrap(pdu).getInt(4);
  }

  /** Its command_status. */
  public static int status(byte[] pdu) {
    return ByteBuffer.wrap(pdu).getInt(8);
  }

  /** Its sequence_number. */
  public static int sequence(byte[] pdu) {
    return ByteBuffer.wrap(pdu).getInt(12);
  }

  /** A PDU without a body. */
  public static byte[] header(int commandId, int status, int sequence) {
    return start(HEADER, commandId, status, sequence).array();
  }

  /** A response whose body is one C-octet string: of a submit_sm, a deliver_sm or a bind. */
  public static byte[] response(int commandId, int status, int sequence, String text) {
    byte[] octets = text.getBytes(StandardCharsets.US_ASCII);
    ByteBuffer pdu = start(HEADER + octets.length + 1, commandId, status, sequence);
    return pdu.put(octets).array();
  }

  /** The C-octet string that is the body of a response; empty if the body is missing or cut. */
  public static String responseText(byte[] pdu) {
    int end = HEADER;
    while (end < pdu.length && pdu[end] != 0) {
      end++;
    }
    return new String(pdu, HEADER, Math.max(0, end - HEADER), StandardCharsets.ISO_8859_1);
  }

  static ByteBuffer start(int length, int commandId, int status, int sequence) {
    return ByteBuffer.allocate(length)
        .putInt(length)
        .putInt(commandId)
        .putInt(status)
        .putInt(sequence);
  }
}
