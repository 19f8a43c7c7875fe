package az.permit.core.citizen.reading;

import java.text.Normalizer;

/**
 * Which Latin capital each letter is read as: by look where a Latin letter looks alike, else by
 * sound. A table and not a case mapping, since those depend on locale: Azerbaijani i is not I.
 */
final class Alphabet {
  /** First the capital, then all that is read as it: Latin, Cyrillic, Greek. */
  private static final String[] ROWS = {
    "AaАаΑα",
    "BbВвБбΒβ",
    "CcСс",
    "DdДдΔδĐđ",
    "EeƏəӘәЕеЭэЄєΕεƎǝɘ",
    "FfФфΦφ",
    "GgГгҒғҜҝΓγ",
    "HhНнҺһΗη",
    "IiıИиІіΙι",
    "Jj",
    "KkКкΚκ",
    "LlЛлΛλŁł",
    "MmМмΜμ",
    "NnΝν",
    "OoОоӨөΟοØø",
    "PpРрПпΡρΠπ",
    "Qq",
    "Rr",
    "SsЅѕΣσς",
    "TtТтΤτ",
    "Uu",
    "Vv",
    "Ww",
    "XxХхΧχ",
    "YyУуЙйЫыЈјҮүΥυ",
    "ZzЗзΖζ",
  };

  private static final String LOOKS_LIKE_ZERO = "OoОоΟο";
  private static final String LOOKS_LIKE_ONE = "IІΙ";

  private static final int FIRST_WITH_DIACRITIC = 0x00C0;
  private static final int LAST_LETTER_LIKE = 0x214F;
  private static final int FIRST_FULL_WIDTH = 0xFF00;
  private static final int MATHEMATICAL_LETTERS = 0x1D400;
  private static final int MATHEMATICAL_LETTERS_END = 0x1D6A4;

  private Alphabet() {}

  /** Puts every letter that is read as a Latin capital into the table of glyphs. */
  static void addTo(byte[] table) {
    for (String row : ROWS) {
      for (int i = 0; i < row.length(); i++) {
        table[row.charAt(i)] = (byte) row.charAt(0);
      }
    }
    mark(table, LOOKS_LIKE_ZERO, Glyph.LIKE_ZERO);
    mark(table, LOOKS_LIKE_ONE, Glyph.LIKE_ONE);
    mark(table, "l", Glyph.ELL_LIKE_ONE);
    addComposed(table, FIRST_WITH_DIACRITIC, LAST_LETTER_LIKE);
    addComposed(table, FIRST_FULL_WIDTH, Character.MAX_VALUE);
  }

  /**
   * The letter of a mathematical alphabet, with which some keyboards write bold: A to Z, a to z.
   */
  static byte beyondTable(int codePoint) {
    if (codePoint < MATHEMATICAL_LETTERS || codePoint >= MATHEMATICAL_LETTERS_END) {
      return Glyph.OTHER_LETTER;
    }
    return (byte) ('A' + (codePoint - MATHEMATICAL_LETTERS) % 26);
  }

  private static void mark(byte[] table, String letters, byte glyph) {
    for (int i = 0; i < letters.length(); i++) {
      table[letters.charAt(i)] = glyph;
    }
  }

  /** A letter with diacritics is read as the letter without, one of full width as a plain one. */
  private static void addComposed(byte[] table, int from, int to) {
    for (int c = from; c <= to; c++) {
      if (table[c] == Glyph.OTHER_LETTER) {
        String parts = Normalizer.normalize(String.valueOf((char) c), Normalizer.Form.NFKD);
        if (isLetterWithMarks(table, parts)) {
          byte plain = table[parts.charAt(0)];
          // A letter with a dot, a bar or a size of its own was not meant as a digit.
          table[c] = c >= FIRST_FULL_WIDTH ? plain : Glyph.capital(plain);
        }
      }
    }
  }

  private static boolean isLetterWithMarks(byte[] table, String parts) {
    for (int i = 1; i < parts.length(); i++) {
      if (table[parts.charAt(i)] != Glyph.INVISIBLE) {
        return false;
      }
    }
    return Glyph.isText(table[parts.charAt(0)]);
  }
}
