package az.permit.core.citizen.reading;

import az.permit.core.citizen.Language;
import az.permit.core.identity.DocumentSeries;
import org.jspecify.annotations.Nullable;

/**
 * Where a message names a series of documents, and the language it asks to be answered in. Both are
 * found in one walk over the words, since no word is both. Immutable.
 */
final class SeriesSearch {
  private final @Nullable DocumentSeries series;
  private final @Nullable Language language;
  private final boolean several;
  private final int from;
  private final int until;

  SeriesSearch(Tokens tokens, Vocabulary vocabulary) {
    DocumentSeries first = null;
    Language asked = null;
    boolean more = false;
    int firstFrom = 0;
    int firstUntil = 0;
    int token = tokens.firstWord(0);
    while (token < tokens.count()) {
      int end = endOfSpelling(tokens, token);
      DocumentSeries match = null;
      int matchEnd = end;
      while (match == null && matchEnd > token) {
        match = vocabulary.series(tokens.word(token, matchEnd));
        matchEnd -= match == null ? 1 : 0;
      }
      if (match == null) {
        if (asked == null && tokens.standsAlone(token)) {
          asked = Vocabulary.language(tokens.word(token, token + 1));
        }
        token = tokens.firstWord(end);
      } else {
        if (first == null) {
          first = match;
          firstFrom = token;
          firstUntil = matchEnd;
        } else {
          more = true;
        }
        token = tokens.firstWord(matchEnd);
      }
    }
    series = first;
    language = asked;
    several = more;
    from = firstFrom;
    until = firstUntil;
  }

  /** The first series named, or none. */
  @Nullable DocumentSeries series() {
    return series;
  }

  /** Whether a series is named more than once, the same one or another. */
  boolean several() {
    return several;
  }

  /** The first token of the series. */
  int from() {
    return from;
  }

  /** The first token after the series. */
  int until() {
    return until;
  }

  /** The language the message asks for first, Azerbaijani if for none. */
  Language language() {
    return language == null ? Language.AZ : language;
  }

  /** Letters one by one, one character apart, are one word: {@code A Z E}. */
  private static int endOfSpelling(Tokens tokens, int token) {
    int end = token + 1;
    if (isLetter(tokens, token)) {
      while (end < tokens.count() && isLetter(tokens, end) && Gap.maySpell(tokens.gapBefore(end))) {
        end++;
      }
    }
    return end;
  }

  private static boolean isLetter(Tokens tokens, int token) {
    return tokens.length(token) == 1 && !tokens.isDigits(token);
  }
}
