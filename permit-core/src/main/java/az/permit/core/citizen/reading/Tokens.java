package az.permit.core.citizen.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A message as words and groups of digits, folded. The glyphs of all tokens lie back to back in one
 * array: reading must cost less than the network, and this needs one pass and four allocations.
 * Immutable once made; used by one reading only.
 */
final class Tokens {
  /** Five bits a letter. */
  private static final int LONGEST_WORD = 12;

  private static final int LONGEST_CODE = 9;

  private static final int DIGITS = 1;
  private static final int LETTERS = 2;

  private final byte[] glyphs;
  private final short[] starts;
  private final byte[] gaps;
  private final int count;
  private final boolean numerals;

  /**
   * @param text of at most 32,767 characters
   */
  Tokens(String text) {
    int length = text.length();
    glyphs = new byte[length];
    starts = new short[length + 1];
    gaps = new byte[length + 1];
    int size = 0;
    int tokens = 0;
    int kind = 0;
    int gap = 0;
    int mark = 0;
    boolean numeral = false;
    for (int i = 0; i < length; i++) {
      int character = text.charAt(i);
      if (Character.isHighSurrogate((char) character)) {
        character = text.codePointAt(i);
        i += Character.charCount(character) - 1;
      }
      int glyph = Glyph.of(character);
      if (Glyph.isText(glyph)) {
        int nextKind = Glyph.isDigit(glyph) ? DIGITS : LETTERS;
        if (nextKind != kind || gap != 0) {
          starts[tokens] = (short) size;
          gaps[tokens++] = (byte) gap;
          kind = nextKind;
          gap = 0;
          mark = 0;
        }
        glyphs[size++] = (byte) glyph;
        numeral |= glyph == Glyph.NUMERAL;
      } else if (glyph != Glyph.INVISIBLE) {
        boolean marked = glyph != Glyph.SPACE;
        gap = Gap.widened(gap, glyph, marked && character == mark);
        mark = marked ? character : mark;
      }
    }
    starts[tokens] = (short) size;
    gaps[tokens] = (byte) gap;
    count = tokens;
    numerals = numeral;
  }

  int count() {
    return count;
  }

  /** What stands before a token, or after the last. */
  int gapBefore(int token) {
    return gaps[token];
  }

  /** How many letters at most stand between two digits. */
  int longestLetters() {
    int longest = 0;
    int letters = 0;
    for (int token = 0; token < count; token++) {
      letters = isDigits(token) ? 0 : letters + length(token);
      longest = Math.max(longest, letters);
    }
    return longest;
  }

  /** The letters between digits, as capitals, whatever else stands between them. */
  List<String> letters() {
    List<String> letters = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    for (int i = 0; i < starts[count]; i++) {
      if (!Glyph.isDigit(glyphs[i])) {
        run.append((char) Glyph.capital(glyphs[i]));
      } else if (!run.isEmpty()) {
        letters.add(run.toString());
        run.setLength(0);
      }
    }
    letters.add(run.toString());
    return letters;
  }

  boolean isDigits(int token) {
    return Glyph.isDigit(glyphs[starts[token]]);
  }

  /** How many letters or digits tokens {@code from} to {@code until}, exclusive, hold. */
  int length(int from, int until) {
    return starts[until] - starts[from];
  }

  int length(int token) {
    return length(token, token + 1);
  }

  boolean isGluedToPrevious(int token) {
    return token > 0 && token < count && gaps[token] == 0;
  }

  boolean isGluedToNext(int token) {
    return isGluedToPrevious(token + 1);
  }

  boolean standsAlone(int token) {
    return !isGluedToPrevious(token) && !isGluedToNext(token);
  }

  /** Where the tokens that are glued to this one end, before the limit. */
  int endOfRun(int token, int limit) {
    int end = token + 1;
    while (end < limit && isGluedToPrevious(end)) {
      end++;
    }
    return end;
  }

  /** How many groups of digits tokens {@code from} to {@code until}, exclusive, hold. */
  int countDigits(int from, int until) {
    int groups = 0;
    for (int token = from; token < until; token++) {
      groups += isDigits(token) ? 1 : 0;
    }
    return groups;
  }

  /** The first group of digits at or after this token; {@link #count} if there is none. */
  int firstDigits(int from) {
    int token = from;
    while (token < count && !isDigits(token)) {
      token++;
    }
    return token;
  }

  /** The first word at or after this token; {@link #count} if there is none. */
  int firstWord(int from) {
    int token = from;
    while (token < count && isDigits(token)) {
      token++;
    }
    return token;
  }

  /** Whether each letter of these tokens may have been meant as 0 or 1. */
  boolean areLikeDigits(int from, int until) {
    for (int i = starts[from]; i < starts[until]; i++) {
      if (!Glyph.isLikeDigit(glyphs[i])) {
        return false;
      }
    }
    return true;
  }

  boolean hasNumeral(int token) {
    for (int i = starts[token]; numerals && i < starts[token + 1]; i++) {
      if (glyphs[i] == Glyph.NUMERAL) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a word beside a number could be a digit of it that was mistyped or hidden: a letter of
   * its own, look-alikes only, {@code XX}, or a numeral.
   */
  boolean mayBeDigits(int word) {
    if (length(word) == 1 || hasNumeral(word)) {
      return true;
    }
    for (int i = starts[word]; i < starts[word + 1]; i++) {
      if (!Glyph.isLikeDigit(glyphs[i]) && glyphs[i] != 'X') {
        return false;
      }
    }
    return true;
  }

  /** Whether the run has the form of a PIN, with at least so many letters. */
  boolean isPin(int from, int until, int fewestLetters) {
    if (length(from, until) != 7) {
      return false;
    }
    int letters = 0;
    for (int i = starts[from]; i < starts[until]; i++) {
      byte glyph = Glyph.capital(glyphs[i]);
      if (glyph == 'O' || glyph == 'I' || glyph == Glyph.OTHER_LETTER || glyph == Glyph.NUMERAL) {
        return false;
      }
      letters += Glyph.isDigit(glyph) ? 0 : 1;
    }
    return letters >= fewestLetters && letters < 7;
  }

  /** One number for the letters of these tokens, equal for equal words; 0 if it is no name. */
  long word(int from, int until) {
    if (length(from, until) > LONGEST_WORD) {
      return 0;
    }
    long word = 0;
    for (int i = starts[from]; i < starts[until]; i++) {
      int letter = Glyph.capital(glyphs[i]) - Glyph.OTHER_LETTER;
      if (letter < 1 || letter > 26) {
        return 0;
      }
      word = word << 5 | letter;
    }
    return word;
  }

  /** One number for a group of digits, leading zeros included; 0 if it is too long for a code. */
  long code(int group) {
    if (length(group) > LONGEST_CODE) {
      return 0;
    }
    long code = 1;
    for (int i = starts[group]; i < starts[group + 1]; i++) {
      code = code * 10 + glyphs[i];
    }
    return code;
  }

  /** The digits of these tokens, with look-alikes as the digits they look like. */
  String digits(int from, int until) {
    byte[] digits = new byte[length(from, until)];
    for (int i = 0; i < digits.length; i++) {
      digits[i] = Glyph.asDigit(glyphs[starts[from] + i]);
    }
    return new String(digits, StandardCharsets.ISO_8859_1);
  }

  /** Whether nothing in the message can be seen. */
  boolean isBlank() {
    return count == 0 && Gap.isBlank(gaps[0]);
  }
}
