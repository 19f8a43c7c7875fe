package az.permit.core.citizen.reading;

import az.permit.core.citizen.PermitRequest;
import az.permit.core.citizen.Rejection.Unreadable;
import az.permit.core.citizen.Rejection.Unreadable.Cause;
import az.permit.core.identity.DocumentSeries;
import az.permit.core.identity.IdentityDocument;
import io.vavr.control.Either;
import org.jspecify.annotations.Nullable;

/**
 * Reads a message that names one series: the code before it, or last where none is before it, and
 * the number after it. Every digit of the message is accounted for, or the message is refused. Used
 * by one reading only.
 */
final class RequestParser {
  private static final int LONGEST_CODE_SHOWN = 3;

  private final Tokens tokens;
  private final Vocabulary vocabulary;
  private final SeriesSearch search;
  private final DocumentSeries series;

  RequestParser(Tokens tokens, Vocabulary vocabulary, SeriesSearch search, DocumentSeries series) {
    this.tokens = tokens;
    this.vocabulary = vocabulary;
    this.search = search;
    this.series = series;
  }

  Either<Unreadable, Reading> read() {
    for (int token = 0; token < search.from(); token++) {
      if (tokens.hasNumeral(token)) {
        return refuse(Cause.UNKNOWN_CODE);
      }
    }
    int first = tokens.firstDigits(0);
    switch (tokens.countDigits(0, search.from())) {
      case 0:
        return withCodeLast();
      case 1:
        String purpose = purposeAt(first);
        if (purpose == null) {
          return withUnknownCode(first);
        }
        boolean said = isAnnounced(first) || isOnlyLanguage(first + 1, search.from());
        return said ? withCodeFirst(purpose) : withoutCode();
      default:
        return withSeveralBefore(first);
    }
  }

  private Either<Unreadable, Reading> withCodeFirst(String purpose) {
    NumberGroups number = numberAfterSeries();
    if (number.fault() != null) {
      return refuse(number.fault());
    }
    if (digitsAfter(number) > 0) {
      int again = tokens.firstDigits(number.end());
      boolean same = digitsAfter(number) == 1 && isCodeLast(again);
      return same && purpose.equals(purposeAt(again))
          ? request(purpose, number)
          : refuseDigitsAfter(number);
    }
    // Most numbers are one group and repeat nothing: they must not pay for the question.
    if (number.isGrouped()) {
      NumberGroups rest = new NumberGroups(tokens, search.until(), number.last());
      if (repeatsCode(purpose, number, rest)) {
        return request(purpose, rest);
      }
    }
    return request(purpose, number);
  }

  /** Whether the last group is the code again; a number of the fewest digits may rather go on. */
  private boolean repeatsCode(String purpose, NumberGroups number, NumberGroups rest) {
    return purpose.equals(purposeAt(number.last()))
        && isCodeLast(number.last())
        && rest.isClear()
        && !rest.isGrouped()
        && series.accepts(rest.digits())
        && (rest.digits() > series.minDigits() || !series.accepts(number.digits()));
  }

  /** A digit in prose is no code: {@code 1 saatlıq}, {@code 2 nəfər}. */
  private Either<Unreadable, Reading> withoutCode() {
    NumberGroups number = numberAfterSeries();
    boolean clear = isClearRequest(number) && digitsAfter(number) == 0 && number.fault() == null;
    return refuse(Cause.NO_CODE, "", clear ? suggestUsual(number) : "");
  }

  private boolean isClearRequest(NumberGroups number) {
    return number.isClear() && series.accepts(number.digits()) && !mayHoldCode(number);
  }

  private boolean isAnnounced(int code) {
    return code > 0 && Vocabulary.announcesCode(tokens.word(code - 1, code));
  }

  /** Whether a digit after the number may be the code: the last word, or said to be one. */
  private boolean isCodeLast(int code) {
    return isAnnounced(code) || isOnlyLanguage(code + 1, tokens.count());
  }

  private boolean isOnlyLanguage(int from, int until) {
    for (int word = from; word < until; word++) {
      if (Vocabulary.language(tokens.word(word, word + 1)) == null) {
        return false;
      }
    }
    return true;
  }

  private Either<Unreadable, Reading> withCodeLast() {
    NumberGroups number = numberAfterSeries();
    if (number.fault() != null) {
      return refuse(number.fault());
    }
    if (digitsAfter(number) > 0) {
      int code = tokens.firstDigits(number.end());
      boolean alone =
          digitsAfter(number) == 1 && (tokens.length(code) == 1 || purposeAt(code) != null);
      if (alone && purposeAt(code) != null && !isCodeLast(code)) {
        return refuse(Cause.NO_CODE, "", isClearRequest(number) ? suggestUsual(number) : "");
      }
      return alone ? withCodeAt(code, number) : refuseDigitsAfter(number);
    }
    if (endsWithCode(number)) {
      int code = number.last();
      if (purposeAt(code) != null && !isCodeLast(code)) {
        return refuse(Cause.NO_CODE);
      }
      return withCodeAt(code, new NumberGroups(tokens, search.until(), code));
    }
    if (!series.accepts(number.digits())) {
      return number.digits() == 1 ? refuse(Cause.NO_NUMBER) : refuseCount(number);
    }
    return refuse(Cause.NO_CODE, "", isClearRequest(number) ? suggestUsual(number) : "");
  }

  private Either<Unreadable, Reading> withCodeAt(int code, NumberGroups number) {
    if (number.fault() != null) {
      return refuse(number.fault());
    }
    if (!series.accepts(number.digits())) {
      return refuseCount(number);
    }
    String purpose = purposeAt(code);
    return purpose == null ? refuseCode(code, "") : request(purpose, number);
  }

  private Either<Unreadable, Reading> request(String purpose, NumberGroups number) {
    if (mayHoldCode(number)) {
      return refuse(number.isInManyGroups() ? Cause.SPLIT_NUMBER : Cause.TWO_CODES);
    }
    if (!series.accepts(number.digits())) {
      return refuseCount(number);
    }
    IdentityDocument document = new IdentityDocument(series.name(), number.value());
    PermitRequest request = new PermitRequest(purpose, document, search.language());
    return Either.right(new Reading(request, number.corrected()));
  }

  /** {@code 4 AZE 1234567}, or a number where the code should be: {@code 1234567 AZE 2}. */
  private Either<Unreadable, Reading> withUnknownCode(int group) {
    NumberGroups number = new NumberGroups(tokens, 0, search.from());
    int after = tokens.firstDigits(search.until());
    if (isWholeBefore(number)) {
      if (after == tokens.count()) {
        return refuse(Cause.NO_CODE, "", suggestUsual(number));
      }
      String purpose = purposeAt(after);
      if (purpose != null && tokens.countDigits(after, tokens.count()) == 1) {
        return refuse(Cause.NO_NUMBER, "", suggest(purpose, number));
      }
    }
    NumberGroups usual = numberAfterSeries();
    boolean clear = isCodeShown(group) && isClearRequest(usual) && digitsAfter(usual) == 0;
    return refuseCode(group, clear ? suggestUsual(usual) : "");
  }

  /** Two codes, or the number before the series: {@code 2 1234567 AZE}. */
  private Either<Unreadable, Reading> withSeveralBefore(int first) {
    String purpose = purposeAt(first);
    NumberGroups number = new NumberGroups(tokens, first + 1, search.from());
    boolean nothingAfter = tokens.firstDigits(search.until()) == tokens.count();
    return purpose != null && nothingAfter && isWholeBefore(number)
        ? refuse(Cause.NO_NUMBER, "", suggest(purpose, number))
        : refuse(Cause.TWO_CODES);
  }

  private boolean isWholeBefore(NumberGroups number) {
    return number.isClear()
        && series.accepts(number.digits())
        && tokens.countDigits(number.end(), search.from()) == 0;
  }

  /**
   * Whether the last group is the code, where none leads: a lone digit that the number can do
   * without, or a code that it must do without.
   */
  private boolean endsWithCode(NumberGroups number) {
    int digits = number.digits();
    if (number.endsAlone() && series.accepts(digits - 1)) {
      return true;
    }
    boolean mayEnd = number.endsAlone() || (number.isGrouped() && purposeAt(number.last()) != null);
    return mayEnd && !series.accepts(digits);
  }

  /** Whether a group of the number may be a code, and the rest the number. */
  private boolean mayHoldCode(NumberGroups number) {
    if (!number.isGrouped()) {
      return false;
    }
    int digits = number.digits();
    boolean loneDigit = number.beginsAlone() || number.endsAlone();
    return (loneDigit && series.accepts(digits - 1))
        || (purposeAt(number.last()) != null
            && series.accepts(digits - tokens.length(number.last())));
  }

  private NumberGroups numberAfterSeries() {
    return new NumberGroups(tokens, search.until(), tokens.count());
  }

  private int digitsAfter(NumberGroups number) {
    return tokens.countDigits(number.end(), tokens.count());
  }

  private @Nullable String purposeAt(int group) {
    return vocabulary.purpose(tokens, group, search.from());
  }

  /** Digits are never noise: what is left after the number says what was written twice. */
  private Either<Unreadable, Reading> refuseDigitsAfter(NumberGroups number) {
    if (number.digits() < series.minDigits()) {
      return refuse(Cause.LETTER_IN_NUMBER);
    }
    int digits = 0;
    int longest = 0;
    for (int token = number.end(); token < tokens.count(); token++) {
      int length = tokens.isDigits(token) ? tokens.length(token) : 0;
      digits += length;
      longest = Math.max(longest, length);
    }
    if (longest == 1) {
      return refuse(Cause.TWO_CODES);
    }
    if (series.accepts(digits)) {
      return refuse(Cause.TWO_DOCUMENTS);
    }
    return series.accepts(number.digits()) ? refuse(Cause.EXTRA_DIGITS) : refuseCount(number);
  }

  private Either<Unreadable, Reading> refuseCount(NumberGroups number) {
    if (number.isPairOf(series::accepts)) {
      return refuse(Cause.TWO_DOCUMENTS);
    }
    return number.beginsWith(series::accepts)
        ? refuse(Cause.EXTRA_DIGITS)
        : refuse(Cause.WRONG_DIGITS, String.valueOf(number.digits()), "");
  }

  private Either<Unreadable, Reading> refuseCode(int group, String suggestion) {
    return refuse(
        Cause.UNKNOWN_CODE, isCodeShown(group) ? tokens.digits(group, group + 1) : "", suggestion);
  }

  private boolean isCodeShown(int group) {
    return tokens.length(group) <= LONGEST_CODE_SHOWN;
  }

  private String suggestUsual(NumberGroups number) {
    String usual = vocabulary.usualPurpose();
    return usual == null ? "" : suggest(usual, number);
  }

  private String suggest(String purpose, NumberGroups number) {
    return Suggestion.of(purpose, series, number, search.language());
  }

  private static Either<Unreadable, Reading> refuse(Cause cause) {
    return refuse(cause, "", "");
  }

  private static Either<Unreadable, Reading> refuse(Cause cause, String found, String suggestion) {
    return Either.left(new Unreadable(cause, found, suggestion));
  }
}
