package az.permit.core.citizen.reading;

/** What stands between two words or groups of digits, as flags; 0 is nothing: they are glued. */
final class Gap {
  /** White space or a mark that separates. */
  static final int APART = 1;

  /** More than one character. */
  static final int WIDE = 1 << 1;

  /** A separator that can be seen. */
  static final int MARKED = 1 << 2;

  /** The same mark twice: dots or dashes in place of what was left out. */
  static final int DOUBLED = 1 << 3;

  /** A symbol that is no separator. */
  static final int SYMBOL = 1 << 4;

  /** A mask, or a second number sign. */
  static final int MASK = 1 << 5;

  /** A number sign. */
  static final int HASH = 1 << 6;

  private static final int NOT_IN_NUMBER = DOUBLED | SYMBOL | MASK | HASH;

  private Gap() {}

  /** The gap with one more character in it. */
  static int widened(int gap, int glyph, boolean sameMark) {
    int wider = gap | -glyph;
    if (gap == 0) {
      return wider;
    }
    if (glyph == Glyph.HASH && (gap & HASH) != 0) {
      wider |= MASK;
    }
    return wider | WIDE | (sameMark ? DOUBLED : 0);
  }

  /** Whether letters so far apart may spell a word: {@code A Z E}, {@code a.z.e}. */
  static boolean maySpell(int gap) {
    return (gap & ~MARKED) == APART;
  }

  /** Whether it may stand between two groups of one number, and nothing is lost with it. */
  static boolean mayGroup(int gap) {
    return (gap & APART) != 0 && (gap & NOT_IN_NUMBER) == 0;
  }

  /** Whether a number may begin after it: a mask could be its first digit. */
  static boolean mayPrecedeNumber(int gap) {
    return (gap & MASK) == 0;
  }

  /** Whether a number may end before it: a mask could be its last digit. */
  static boolean mayFollowNumber(int gap) {
    return (gap & (MASK | HASH)) == 0;
  }

  /** Whether nothing in it can be seen. */
  static boolean isBlank(int gap) {
    return (gap & ~(APART | WIDE)) == 0;
  }
}
