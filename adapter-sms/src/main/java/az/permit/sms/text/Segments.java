package az.permit.sms.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into segments of SMS length, never through an escape or a surrogate pair. */
public final class Segments {
  private Segments() {}

  /** How many segments the text takes, at least 1; {@code ^{}\[~]|€} count twice in GSM. */
  public static int count(String text, SmsAlphabet alphabet) {
    return split(text, alphabet).size();
  }

  /** The segments in their order; one, perhaps empty, at least. */
  public static List<String> split(String text, SmsAlphabet alphabet) {
    if (units(text, alphabet) <= alphabet.alone()) {
      return List.of(text);
    }
    List<String> segments = new ArrayList<>();
    int begin = 0;
    int units = 0;
    for (int i = 0; i < text.length(); ) {
      int end = i + Character.charCount(text.codePointAt(i));
      int more = units(text.substring(i, end), alphabet);
      if (units + more > alphabet.among()) {
        segments.add(text.substring(begin, i));
        begin = i;
        units = 0;
      }
      units += more;
      i = end;
    }
    segments.add(text.substring(begin));
    return List.copyOf(segments);
  }

  private static int units(String text, SmsAlphabet alphabet) {
    int units = 0;
    for (int i = 0; i < text.length(); i++) {
      units += alphabet.units(text.charAt(i));
    }
    return units;
  }
}
