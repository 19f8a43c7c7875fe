package az.permit.sms.text;

import java.util.Arrays;
import java.util.HexFormat;

/** Octets as they came over the wire. */
public final class Octets {
  private static final HexFormat HEX = HexFormat.of();

  private Octets() {}

  /** In lower-case hexadecimal, two digits each, nothing between. */
  public static String toHex(byte[] octets) {
    return HEX.formatHex(octets);
  }

  static byte[] join(byte[] head, byte[] tail) {
    if (head.length == 0) {
      return tail;
    }
    byte[] joined = Arrays.copyOf(head, head.length + tail.length);
    System.arraycopy(tail, 0, joined, head.length, tail.length);
    return joined;
  }
}
