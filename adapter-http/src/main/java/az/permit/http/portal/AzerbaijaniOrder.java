package az.permit.http.portal;

import java.text.Normalizer;
import java.util.Comparator;

/**
 * The order of the Azerbaijani alphabet: Ə after E, X after H, Q after K, each of Ç, Ğ, Ö, Ş and Ü
 * a letter of its own. The collation that comes with Java does not know it. Spaces and digits come
 * before letters, letters of other alphabets after; capitals decide only between texts that are
 * otherwise equal. Stateless and thread-safe.
 */
final class AzerbaijaniOrder implements Comparator<String> {
  static final AzerbaijaniOrder OF_NAMES = new AzerbaijaniOrder();

  /** Small and capital letter in turn; W, which only foreign names have, follows V. */
  private static final String ALPHABET =
      "aAbBcCçÇdDeEəƏfFgGğĞhHxXıIiİjJkKqQlLmMnNoOöÖpPrRsSşŞtTuUüÜvVwWyYzZ";

  private static final int FIRST_LETTER = 'A';

  private AzerbaijaniOrder() {}

  @Override
  public int compare(String one, String other) {
    String a = Normalizer.normalize(one, Normalizer.Form.NFC);
    String b = Normalizer.normalize(other, Normalizer.Form.NFC);
    int shorter = Math.min(a.length(), b.length());
    for (int i = 0; i < shorter; i++) {
      int difference = Integer.compare(weight(a.charAt(i)), weight(b.charAt(i)));
      if (difference != 0) {
        return difference;
      }
    }
    int longer = Integer.compare(a.length(), b.length());
    return longer != 0 ? longer : a.compareTo(b);
  }

  private static int weight(char letter) {
    int at = ALPHABET.indexOf(letter);
    if (at >= 0) {
      return FIRST_LETTER + at / 2;
    }
    return letter < FIRST_LETTER ? letter : letter + ALPHABET.length();
  }
}
