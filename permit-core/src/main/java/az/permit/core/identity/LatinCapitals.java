package az.permit.core.identity;

/**
 * Numbers of documents and vehicles as they are printed: Latin capitals and digits. Read by look,
 * with a table and no case mapping, since case depends on locale: Azerbaijani i is not I. Stateless
 * and thread-safe.
 */
public final class LatinCapitals {
  /** First the capital, then all that looks like it: Cyrillic, and the letters of Azerbaijani. */
  private static final String[] ALIKE = {
    "AАа", "BВв", "CСсÇç", "EЕе", "GĞğ", "HНн", "IİıІі", "KКк", "MМм", "OОоÖö", "PРр", "SŞşЅѕ",
    "TТт", "UÜü", "XХх", "YУу",
  };

  private static final int FULL_WIDTH = 0xFF01 - '!';

  private LatinCapitals() {}

  /**
   * The letters and digits of a text; white space, hyphens, dots and marks that nobody sees are
   * left out. Whatever else it holds stays as it is.
   */
  public static String of(String text) {
    StringBuilder capitals = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isBetween(c)) {
        capitals.append(capital(c));
      }
    }
    return capitals.toString();
  }

  /** Whether it holds nothing but 0–9 and A–Z, at least one of them. */
  public static boolean isAll(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> isDigit(c) || (c >= 'A' && c <= 'Z'));
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isBetween(char c) {
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR,
          Character.DASH_PUNCTUATION,
          Character.CONTROL,
          Character.FORMAT ->
          true;
      default -> c == '.' || c == '_' || c == '·';
    };
  }

  private static char capital(char c) {
    char plain = c >= 0xFF01 && c <= 0xFF5E ? (char) (c - FULL_WIDTH) : c;
    if (plain >= 'a' && plain <= 'z') {
      return (char) (plain - 'a' + 'A');
    }
    if (plain > 0x7F) {
      for (String row : ALIKE) {
        if (row.indexOf(plain) > 0) {
          return row.charAt(0);
        }
      }
    }
    return plain;
  }
}
