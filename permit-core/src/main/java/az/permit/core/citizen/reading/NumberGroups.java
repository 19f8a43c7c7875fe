package az.permit.core.citizen.reading;

import az.permit.core.citizen.Rejection.Unreadable.Cause;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The number of a document as it was written: groups of digits with nothing between them that could
 * be a digit too. Immutable; used by one reading only.
 */
final class NumberGroups {
  /** An O or l is trusted to be a digit only among so many real ones. */
  private static final int DIGITS_TO_TRUST = 5;

  /** A number with one letter in it is rather a slip of the finger than a PIN. */
  private static final int LETTERS_OF_PIN = 2;

  /** The one letter that stands for the word "number": {@code N 1234567}. */
  private static final long NUMBER_SIGN = 'N' - Glyph.OTHER_LETTER;

  private final Tokens tokens;
  private final int first;
  private final int last;
  private final int end;
  private final int groups;
  private final int corrections;
  private final @Nullable Cause fault;

  /** Reads the first number between two tokens, the second exclusive. */
  NumberGroups(Tokens tokens, int from, int limit) {
    this.tokens = tokens;
    this.first = start(tokens, from, limit);
    Cause found = null;
    int at = first;
    int previous = first;
    int read = 0;
    int likeDigits = 0;
    while (at < limit && (read == 0 || isGroup(at, limit))) {
      int next = tokens.endOfRun(at, limit);
      if (found == null) {
        found = faultOfGroup(at, next);
      }
      likeDigits += tokens.length(at, next) - digitsIn(at, next);
      previous = at;
      at = next;
      read++;
    }
    this.last = previous;
    this.end = at;
    this.groups = read;
    this.corrections = likeDigits;
    if (read == 0) {
      this.fault = Cause.NO_NUMBER;
    } else {
      this.fault = found == null ? faultAround(from, limit) : found;
    }
  }

  /** Why these groups are no number, if they are none. */
  @Nullable Cause fault() {
    return fault;
  }

  /** The first token after the number. */
  int end() {
    return end;
  }

  /** The first token of the last group. */
  int last() {
    return last;
  }

  int digits() {
    return tokens.length(first, end);
  }

  boolean corrected() {
    return corrections > 0;
  }

  /** The digits as one, ASCII. */
  String value() {
    return tokens.digits(first, end);
  }

  /** Whether it is written in several groups. */
  boolean isGrouped() {
    return groups > 1;
  }

  /** Whether it is written in more than two groups. */
  boolean isInManyGroups() {
    return groups > 2;
  }

  /** Whether the first of several groups is a whole number of the series by itself. */
  boolean beginsWith(IntPredicate accepted) {
    return isGrouped() && accepted.test(tokens.length(first, tokens.endOfRun(first, end)));
  }

  /** Whether the last of several groups is a single digit, and so may be a code. */
  boolean endsAlone() {
    return isGrouped() && isAlone(last, end);
  }

  /**
   * Whether the first of several groups is a single digit, and so may be a code. {@code 1 234 567}
   * is not: that is how everybody writes millions.
   */
  boolean beginsAlone() {
    return isGrouped() && isAlone(first, tokens.endOfRun(first, end)) && !isInThousands();
  }

  /** Whether these groups are a number that can be read in one way only, as it was written. */
  boolean isClear() {
    return fault == null && corrections == 0 && !endsAlone() && !beginsAlone();
  }

  /** Whether two groups are two numbers of the series rather than one. */
  boolean isPairOf(IntPredicate accepted) {
    return groups == 2
        && accepted.test(tokens.length(first, last))
        && accepted.test(tokens.length(last, end));
  }

  private static int start(Tokens tokens, int from, int limit) {
    int at = from;
    while (at < limit && !tokens.isDigits(at) && tokens.endOfRun(at, limit) == at + 1) {
      at++;
    }
    return at;
  }

  /** A word ends the number, also one with a digit glued to its end: {@code kod2}. */
  private boolean isGroup(int at, int limit) {
    return tokens.isDigits(at)
        || (tokens.endOfRun(at, limit) > at + 1 && tokens.areLikeDigits(at, at + 1));
  }

  private @Nullable Cause faultOfGroup(int at, int next) {
    if (at > first && !Gap.mayGroup(tokens.gapBefore(at))) {
      return Cause.LETTER_IN_NUMBER;
    }
    for (int token = at; token < next; token++) {
      if (!tokens.isDigits(token) && !tokens.areLikeDigits(token, token + 1)) {
        return tokens.isPin(at, next, LETTERS_OF_PIN)
            ? Cause.LOOKS_LIKE_PIN
            : Cause.LETTER_IN_NUMBER;
      }
    }
    return null;
  }

  private @Nullable Cause faultAround(int from, int limit) {
    for (int word = from; word < first; word++) {
      if (tokens.mayBeDigits(word) && tokens.word(word, word + 1) != NUMBER_SIGN) {
        return Cause.LETTER_IN_NUMBER;
      }
    }
    for (int token = end; token < limit; token++) {
      boolean beside = token == end && !tokens.isDigits(token) && tokens.mayBeDigits(token);
      if (beside || tokens.hasNumeral(token)) {
        return Cause.LETTER_IN_NUMBER;
      }
    }
    boolean hidden =
        (!Gap.mayPrecedeNumber(tokens.gapBefore(first)) && !isSeparatedAlike(from))
            || !Gap.mayFollowNumber(tokens.gapBefore(end))
            || (corrections > 0 && digits() - corrections < DIGITS_TO_TRUST);
    return hidden ? Cause.LETTER_IN_NUMBER : null;
  }

  /** {@code 2*AZE*1234567}: what stands before the series too, separates and hides nothing. */
  private boolean isSeparatedAlike(int from) {
    return first == from
        && from > 1
        && !tokens.isDigits(from - 1)
        && tokens.gapBefore(from - 1) == Gap.MASK
        && tokens.gapBefore(from) == Gap.MASK;
  }

  private int digitsIn(int at, int next) {
    int digits = 0;
    for (int token = at; token < next; token++) {
      digits += tokens.isDigits(token) ? tokens.length(token) : 0;
    }
    return digits;
  }

  private boolean isAlone(int at, int next) {
    return tokens.length(at, next) == 1;
  }

  private boolean isInThousands() {
    int at = tokens.endOfRun(first, end);
    while (at < end) {
      int next = tokens.endOfRun(at, end);
      if (tokens.length(at, next) != 3) {
        return false;
      }
      at = next;
    }
    return true;
  }
}
