package az.permit.sms.text;

import java.util.Arrays;

/**
 * The GSM 7-bit default alphabet with its extension table, 3GPP TS 23.038 section 6.2.1, one septet
 * in each octet. No national table: Azerbaijani has none.
 */
final class GsmAlphabet {
  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
  private static final byte ESCAPE = 0x1B;
  private static final char UNDECODABLE = '\uFFFD';
  private static final char[] EXTENSION = new char[128];
  private static final int EXTENDED = 0x100;

  /** By character: its code, that and {@link #EXTENDED}, or -1. */
  private static final short[] CODES = new short['€' + 1];

  static {
    Arrays.fill(CODES, (short) -1);
    for (int i = 0; i < BASIC.length(); i++) {
      if (i != ESCAPE) {
        CODES[BASIC.charAt(i)] = (short) i;
      }
    }
    extend(0x0A, '\f');
    extend(0x14, '^');
    extend(0x28, '{');
    extend(0x29, '}');
    extend(0x2F, '\\');
    extend(0x3C, '[');
    extend(0x3D, '~');
    extend(0x3E, ']');
    extend(0x40, '|');
    extend(0x65, '€');
  }

  private GsmAlphabet() {}

  private static void extend(int code, char c) {
    EXTENSION[code] = c;
    CODES[c] = (short) (EXTENDED | code);
  }

  /** How many septets the character takes: 1, 2 for the extension table, 0 if it has none. */
  static int septets(char c) {
    int code = code(c);
    return code < 0 ? 0 : code < EXTENDED ? 1 : 2;
  }

  /** Whether the alphabet has every character of the text. */
  static boolean hasAll(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (code(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static int code(char c) {
    return c < CODES.length ? CODES[c] : -1;
  }

  /** Unknown octets become U+FFFD; an unknown extension is read as the basic character, as told. */
  static String decode(byte[] octets, int from) {
    StringBuilder text = new StringBuilder(octets.length - from);
    boolean escaped = false;
    for (int i = from; i < octets.length; i++) {
      int code = octets[i];
      if (code < 0) {
        text.append(UNDECODABLE);
        escaped = false;
      } else if (escaped) {
        text.append(EXTENSION[code] == 0 ? BASIC.charAt(code) : EXTENSION[code]);
        escaped = false;
      } else if (code == ESCAPE) {
        escaped = true;
      } else {
        text.append(BASIC.charAt(code));
      }
    }
    return text.toString();
  }

  /** What the alphabet lacks becomes a question mark. */
  static byte[] encode(String text) {
    byte[] septets = new byte[2 * text.length()];
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      int code = code(text.charAt(i));
      if (code >= EXTENDED) {
        septets[length++] = ESCAPE;
      }
      septets[length++] = code < 0 ? (byte) '?' : (byte) (code & 0x7F);
    }
    return Arrays.copyOf(septets, length);
  }
}
