package az.permit.core.citizen.reading;

import az.permit.core.citizen.Language;
import az.permit.core.citizen.Rejection.Unreadable;
import az.permit.core.citizen.Rejection.Unreadable.Cause;
import az.permit.core.identity.DocumentSeries;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a message that names no series. Used by one reading only. */
final class SerieslessParser {
  /** Shorter numbers are rather something else than a card's number without its series. */
  private static final int FEWEST_DIGITS = 7;

  private static final int MOST_DIGITS = 8;

  /** Longer words are talk: {@code salam}, {@code ərzaq}. */
  private static final int LONGEST_MISSPELT = 4;

  private final Tokens tokens;
  private final Vocabulary vocabulary;
  private final Language language;

  SerieslessParser(Tokens tokens, Vocabulary vocabulary, Language language) {
    this.tokens = tokens;
    this.vocabulary = vocabulary;
    this.language = language;
  }

  Unreadable read() {
    if (tokens.firstDigits(0) == tokens.count()) {
      return new Unreadable(Cause.NOT_A_REQUEST, "", "");
    }
    if (hasPin()) {
      return new Unreadable(Cause.LOOKS_LIKE_PIN, "", "");
    }
    return new Unreadable(Cause.NO_SERIES, "", suggestion());
  }

  private boolean hasPin() {
    int at = 0;
    while (at < tokens.count()) {
      int end = tokens.endOfRun(at, tokens.count());
      if (tokens.isPin(at, end, 1)) {
        return true;
      }
      at = end;
    }
    return false;
  }

  /** Only where no word may be a series that was misspelt, which nobody but its holder knows. */
  private String suggestion() {
    int code = tokens.firstDigits(0);
    String purpose = vocabulary.purpose(tokens, code, tokens.count());
    NumberGroups number = new NumberGroups(tokens, code + 1, tokens.count());
    boolean clear =
        hasNoOtherName() && number.isClear() && tokens.firstDigits(number.end()) == tokens.count();
    if (purpose == null || !clear) {
      return "";
    }
    DocumentSeries series = seriesFor(number.digits());
    return series == null ? "" : Suggestion.of(purpose, series, number, language);
  }

  private boolean hasNoOtherName() {
    for (int token = 0; token < tokens.count(); token++) {
      if (!tokens.isDigits(token) && (!tokens.standsAlone(token) || mayBeName(token))) {
        return false;
      }
    }
    return true;
  }

  private boolean mayBeName(int word) {
    return tokens.length(word) <= LONGEST_MISSPELT
        && Vocabulary.language(tokens.word(word, word + 1)) == null;
  }

  private @Nullable DocumentSeries seriesFor(int digits) {
    boolean likely = digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
    return likely ? vocabulary.seriesAccepting(digits) : null;
  }
}
