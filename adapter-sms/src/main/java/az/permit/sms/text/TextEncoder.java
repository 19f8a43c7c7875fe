package az.permit.sms.text;

import az.permit.core.citizen.wording.GsmFold;
import java.util.ArrayList;
import java.util.List;

/** Writes a text as the user data of one short message or several. */
public final class TextEncoder {
  private static final byte[] NO_HEADER = {};
  private static final int MOST_SEGMENTS = 255;

  private TextEncoder() {}

  /** Folded to what every phone shows, in data_coding 0 as the operator means it. */
  public static EncodedText folded(String text, DefaultAlphabet zero, int reference) {
    return encode(GsmFold.fold(text), SmsAlphabet.GSM, zero, reference);
  }

  /** In full letters; data_coding 8, unless the text holds only what needs no folding. */
  public static EncodedText full(String text, DefaultAlphabet zero, int reference) {
    return GsmFold.isFolded(text)
        ? folded(text, zero, reference)
        : encode(text, SmsAlphabet.UCS2, zero, reference);
  }

  /** In the GSM alphabet where that has every character, else in UCS-2: as a phone does. */
  public static EncodedText asPhone(String text, int reference) {
    SmsAlphabet alphabet = GsmAlphabet.hasAll(text) ? SmsAlphabet.GSM : SmsAlphabet.UCS2;
    return encode(text, alphabet, DefaultAlphabet.GSM_UNPACKED, reference);
  }

  private static EncodedText encode(
      String text, SmsAlphabet alphabet, DefaultAlphabet zero, int reference) {
    List<String> segments = Segments.split(text, alphabet);
    int total = Math.min(segments.size(), MOST_SEGMENTS);
    List<byte[]> userData = new ArrayList<>(total);
    for (int i = 0; i < total; i++) {
      byte[] header = total == 1 ? NO_HEADER : concatenation(reference, total, i + 1);
      userData.add(
          alphabet == SmsAlphabet.UCS2
              ? Ucs2.encode(header, segments.get(i))
              : zero.encode(header, segments.get(i)));
    }
    return new EncodedText(alphabet == SmsAlphabet.UCS2 ? 8 : 0, total > 1, userData);
  }

  /** A header that says which part this is, 3GPP TS 23.040 section 9.2.3.24.1. */
  private static byte[] concatenation(int reference, int total, int number) {
    return new byte[] {5, 0, 3, (byte) reference, (byte) total, (byte) number};
  }
}
