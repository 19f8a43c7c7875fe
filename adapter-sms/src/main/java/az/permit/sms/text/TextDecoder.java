package az.permit.sms.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Reads the text of a message by its data_coding, SMPP 3.4 section 5.2.19 and 3GPP TS 23.038
 * section 4. Every value leads to some text: a citizen whose phone or operator does it wrongly is
 * still to be answered.
 */
public final class TextDecoder {
  private static final Charset CYRILLIC = Charset.forName("ISO-8859-5");
  private static final Charset HEBREW = Charset.forName("ISO-8859-8");

  private TextDecoder() {}

  /**
   * Never throws; what cannot be decoded becomes U+FFFD.
   *
   * @param dataCoding 0–255
   * @param octets the user data
   * @param headerOctets how many octets at its beginning are a header and no text
   * @param zero what data_coding 0 means with this operator
   */
  public static String decode(
      int dataCoding, byte[] octets, int headerOctets, DefaultAlphabet zero) {
    int from = Math.min(headerOctets, octets.length);
    switch (dataCoding) {
      case 0:
        return zero.decode(octets, from);
      case 1:
      case 3:
        // Latin-1 reads all that ASCII does, and what is called ASCII but is not.
        return DefaultAlphabet.LATIN1.decode(octets, from);
      case 6:
        return new String(octets, from, octets.length - from, CYRILLIC);
      case 7:
        return new String(octets, from, octets.length - from, HEBREW);
      case 8:
        return Ucs2.decode(octets, from);
      default:
        return dataCoding < 0x10 ? guess(octets, from) : byGsmGroup(dataCoding, octets, from, zero);
    }
  }

  /** Above 15 operators pass through the coding of the air interface, message classes and all. */
  private static String byGsmGroup(int dataCoding, byte[] octets, int from, DefaultAlphabet zero) {
    int group = dataCoding >> 4;
    if (group == 0xF) {
      return (dataCoding & 4) == 0 ? zero.decode(octets, from) : guess(octets, from);
    }
    if (group == 0xC || group == 0xD) {
      return zero.decode(octets, from);
    }
    if (group == 0xE) {
      return Ucs2.decode(octets, from);
    }
    switch (group < 8 ? dataCoding >> 2 & 3 : 1) {
      case 0:
        return zero.decode(octets, from);
      case 2:
        return Ucs2.decode(octets, from);
      default:
        return guess(octets, from);
    }
  }

  private static String guess(byte[] octets, int from) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(octets, from, octets.length - from))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      return DefaultAlphabet.LATIN1.decode(octets, from);
    }
  }
}
