package az.permit.core.citizen.reading;

import az.permit.core.citizen.Language;
import az.permit.core.citizen.Rejection.Unreadable;
import az.permit.core.citizen.Rejection.Unreadable.Cause;
import az.permit.core.identity.DocumentSeries;
import io.vavr.control.Either;
import java.util.Collection;

/**
 * Reads what citizens type as the request they mean, or says why it cannot be read. It understands
 * every spelling that leaves one reading, and guesses at none: a digit is never added, dropped or
 * taken from another place, since that would name somebody else's document. Built once per ruling.
 * Immutable and thread-safe.
 */
public final class MessageReader {
  /** In characters; what is longer than three short messages is no request. */
  public static final int MAX_LENGTH = 480;

  private final Vocabulary vocabulary;
  private final OwnTexts ownTexts;

  /**
   * A reader for one ruling.
   *
   * @param purposeCodes its purpose codes, 1–9 digits each
   * @param series the series of documents it accepts, the likeliest first
   * @param ownPhrases fixed words of the replies that it sends; a message that holds any is no
   *     request, since a reply that came back would ask for the document it names
   * @throws IllegalArgumentException if a code is not 1–9 digits 0–9, a series name is not one word
   *     of 1–12 letters, or two of them cannot be told apart in a message
   */
  public MessageReader(
      Collection<String> purposeCodes,
      Collection<DocumentSeries> series,
      Collection<String> ownPhrases) {
    this.vocabulary = new Vocabulary(purposeCodes, series);
    this.ownTexts = new OwnTexts(ownPhrases);
  }

  /** The one request that a text holds, or the one reason why none can be read. */
  public Either<Unreadable, Reading> read(String text) {
    if (text.length() > MAX_LENGTH) {
      return unreadable(Cause.TOO_LONG);
    }
    Tokens tokens = new Tokens(text);
    if (tokens.isBlank()) {
      return unreadable(Cause.EMPTY);
    }
    Either<Unreadable, Reading> read = read(tokens);
    // Asked last: only what would be a request has to be told from an echo.
    return read.isRight() && ownTexts.areIn(tokens) ? unreadable(Cause.NOT_A_REQUEST) : read;
  }

  private Either<Unreadable, Reading> read(Tokens tokens) {
    SeriesSearch search = new SeriesSearch(tokens, vocabulary);
    DocumentSeries series = search.series();
    if (series == null) {
      return Either.left(new SerieslessParser(tokens, vocabulary, search.language()).read());
    }
    return search.several()
        ? unreadable(Cause.TWO_DOCUMENTS)
        : new RequestParser(tokens, vocabulary, search, series).read();
  }

  /** The language a text asks to be answered in, also where it cannot be read as a request. */
  public Language languageOf(String text) {
    String beginning = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    return new SeriesSearch(new Tokens(beginning), vocabulary).language();
  }

  private static Either<Unreadable, Reading> unreadable(Cause cause) {
    return Either.left(new Unreadable(cause, "", ""));
  }
}
