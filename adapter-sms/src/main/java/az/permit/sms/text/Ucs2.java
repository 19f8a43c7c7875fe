package az.permit.sms.text;

/**
 * Sixteen-bit characters, big-endian by the book and little-endian from some phones. Taken unit by
 * unit and not through a charset, so that half a surrogate pair at the edge of a part survives
 * until its other half joins it.
 */
final class Ucs2 {
  private Ucs2() {}

  /** The text behind a header; a last odd octet is dropped. */
  static String decode(byte[] octets, int from) {
    int units = (octets.length - from) / 2;
    boolean littleEndian = units > 0 && isLittleEndian(octets, from, units);
    StringBuilder text = new StringBuilder(units);
    for (int i = 0; i < units; i++) {
      int first = octets[from + 2 * i] & 0xFF;
      int second = octets[from + 2 * i + 1] & 0xFF;
      char c = (char) (littleEndian ? second << 8 | first : first << 8 | second);
      if (i > 0 || c != '\uFEFF') {
        text.append(c);
      }
    }
    return text.toString();
  }

  /**
   * A byte order mark decides; else digits and spaces, whose greater octet is zero, give it away.
   */
  private static boolean isLittleEndian(byte[] octets, int from, int units) {
    int mark = (octets[from] & 0xFF) << 8 | octets[from + 1] & 0xFF;
    if (mark == 0xFEFF || mark == 0xFFFE) {
      return mark == 0xFFFE;
    }
    int firstZero = 0;
    int secondZero = 0;
    for (int i = 0; i < units; i++) {
      firstZero += octets[from + 2 * i] == 0 ? 1 : 0;
      secondZero += octets[from + 2 * i + 1] == 0 ? 1 : 0;
    }
    return secondZero > firstZero;
  }

  /** The header and the text, big-endian. */
  static byte[] encode(byte[] header, String text) {
    byte[] octets = new byte[2 * text.length()];
    for (int i = 0; i < text.length(); i++) {
      octets[2 * i] = (byte) (text.charAt(i) >> 8);
      octets[2 * i + 1] = (byte) text.charAt(i);
    }
    return Octets.join(header, octets);
  }
}
