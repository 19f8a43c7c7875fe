package az.permit.core.citizen.reading;

/**
 * What a character counts as when a message is read. A digit is its value 0–9; a letter is 64 or
 * more; anything between words is the negative of what it tells about the gap it stands in.
 */
final class Glyph {
  /** A letter that is read as no Latin capital. */
  static final byte OTHER_LETTER = '@';

  /** ², ④, ½: numbers that are no decimal digits, so a letter wherever a number is read. */
  static final byte NUMERAL = '`';

  /** O, which looks like 0; its capital is the letter it is. */
  static final byte LIKE_ZERO = 'o';

  /** Capital I, which looks like 1. */
  static final byte LIKE_ONE = 'i';

  /** Lower-case L, which looks like 1. */
  static final byte ELL_LIKE_ONE = 'l';

  /** White space. */
  static final byte SPACE = -Gap.APART;

  /** A mark that people put between groups of a number. */
  static final byte SEPARATOR = -(Gap.APART | Gap.MARKED);

  /** An emoji, an operator, any other mark: it may stand anywhere but in a number. */
  static final byte SYMBOL = -Gap.SYMBOL;

  /** What people hide digits with, and what is left of a character that could not be decoded. */
  static final byte MASK = -Gap.MASK;

  /** A number sign before a number, a mask elsewhere. */
  static final byte HASH = -Gap.HASH;

  /** Seen by nobody: accents of their own, variation selectors, keycaps, joiners, directions. */
  static final byte INVISIBLE = -127;

  private static final String SEPARATORS = ".,/:;'\"`´·№º°ª′″ʹʺʻʼ．，／：；＇＂｀،؛";
  private static final String MASKS = "*?%•●○■□▪▫█×¿∗＊？＿％\uFFFC\uFFFD";
  private static final String HASHES = "#＃";
  private static final String WHITE_CONTROLS = "\t\n\u000B\f\r\u0085";

  private static final byte[] TABLE = table();

  private Glyph() {}

  /** What a code point counts as; half of a pair is a mask. */
  static byte of(int codePoint) {
    if (codePoint < TABLE.length) {
      return TABLE[codePoint];
    }
    byte glyph = byCategory(codePoint);
    return glyph == OTHER_LETTER ? Alphabet.beyondTable(codePoint) : glyph;
  }

  /** Whether it is a digit or a letter. */
  static boolean isText(int glyph) {
    return glyph >= 0;
  }

  static boolean isDigit(int glyph) {
    return glyph >= 0 && glyph <= 9;
  }

  /** Whether it is a letter that may have been meant as 0 or 1. */
  static boolean isLikeDigit(int glyph) {
    return glyph > NUMERAL;
  }

  /** The letter without what it looks like. */
  static byte capital(int glyph) {
    return (byte) (isLikeDigit(glyph) ? glyph - 'a' + 'A' : glyph);
  }

  /** The digit 0–9 as which it counts in a number, as a character. */
  static byte asDigit(int glyph) {
    if (isDigit(glyph)) {
      return (byte) ('0' + glyph);
    }
    return (byte) (glyph == LIKE_ZERO ? '0' : '1');
  }

  private static byte[] table() {
    byte[] table = new byte[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      table[c] = byCategory(c);
    }
    put(table, SEPARATORS, SEPARATOR);
    put(table, MASKS, MASK);
    put(table, HASHES, HASH);
    put(table, WHITE_CONTROLS, SPACE);
    Alphabet.addTo(table);
    return table;
  }

  private static void put(byte[] table, String characters, byte glyph) {
    for (int i = 0; i < characters.length(); i++) {
      table[characters.charAt(i)] = glyph;
    }
  }

  private static byte byCategory(int codePoint) {
    switch (Character.getType(codePoint)) {
      case Character.DECIMAL_DIGIT_NUMBER:
        return (byte) Character.digit(codePoint, 10);
      case Character.LETTER_NUMBER:
      case Character.OTHER_NUMBER:
        return NUMERAL;
      case Character.UPPERCASE_LETTER:
      case Character.LOWERCASE_LETTER:
      case Character.TITLECASE_LETTER:
      case Character.MODIFIER_LETTER:
      case Character.OTHER_LETTER:
        return OTHER_LETTER;
      case Character.NON_SPACING_MARK:
      case Character.COMBINING_SPACING_MARK:
      case Character.ENCLOSING_MARK:
      case Character.FORMAT:
        return INVISIBLE;
      case Character.SPACE_SEPARATOR:
      case Character.LINE_SEPARATOR:
      case Character.PARAGRAPH_SEPARATOR:
        return SPACE;
      case Character.DASH_PUNCTUATION:
      case Character.START_PUNCTUATION:
      case Character.END_PUNCTUATION:
      case Character.INITIAL_QUOTE_PUNCTUATION:
      case Character.FINAL_QUOTE_PUNCTUATION:
        return SEPARATOR;
      case Character.CONNECTOR_PUNCTUATION:
      case Character.CONTROL:
      case Character.PRIVATE_USE:
      case Character.SURROGATE:
        return MASK;
      default:
        // Also the unassigned, so that an emoji newer than this Java stays an emoji.
        return SYMBOL;
    }
  }
}
