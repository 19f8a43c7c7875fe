package az.permit.core.citizen.reading;

import az.permit.core.citizen.Language;
import az.permit.core.identity.DocumentSeries;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words and codes that one ruling gives a meaning to. Immutable and thread-safe. */
final class Vocabulary {
  private static final String[] LANGUAGE_WORDS = {
    "EN", "ENG", "ENGLISH", "RU", "RUS", "РУ", "РУС", "AZ", "AZERI"
  };
  private static final Language[] LANGUAGES = {
    Language.EN,
    Language.EN,
    Language.EN,
    Language.RU,
    Language.RU,
    Language.RU,
    Language.RU,
    Language.AZ,
    Language.AZ
  };
  private static final long[] LANGUAGE_KEYS = wordKeys(List.of(LANGUAGE_WORDS));

  /** After these a code may stand anywhere. */
  private static final long[] CODE_KEYS = wordKeys(List.of("KOD", "KODU", "CODE", "КОД"));

  /** What most people ask for, where nobody can say which code was meant. */
  private static final String USUAL_PURPOSE = "2";

  private final List<String> purposes;
  private final long[] purposeKeys;
  private final List<DocumentSeries> series;
  private final long[] seriesKeys;

  /**
   * @throws IllegalArgumentException if a code is not 1–9 digits 0–9, a series name is not one word
   *     of 1–12 letters, or two of them cannot be told apart in a message
   */
  Vocabulary(Collection<String> purposes, Collection<DocumentSeries> series) {
    this.purposes = List.copyOf(purposes);
    this.purposeKeys = this.purposes.stream().mapToLong(Vocabulary::codeKey).toArray();
    this.series = List.copyOf(series);
    this.seriesKeys = wordKeys(this.series.stream().map(DocumentSeries::name).toList());
    requireDistinct(purposeKeys, "purpose codes");
    requireDistinct(seriesKeys, "document series");
  }

  /**
   * The purpose that a group of digits names, unless a letter glued to it makes it something else:
   * {@code 2ci}, {@code l2}. It may be glued to the series.
   */
  @Nullable String purpose(Tokens tokens, int group, int series) {
    boolean letterAfter = tokens.isGluedToNext(group) && group + 1 != series;
    boolean digitBefore = tokens.isGluedToPrevious(group) && tokens.areLikeDigits(group - 1, group);
    int index = letterAfter || digitBefore ? -1 : indexOf(purposeKeys, tokens.code(group));
    return index < 0 ? null : purposes.get(index);
  }

  /** The series that a word names. */
  @Nullable DocumentSeries series(long word) {
    int index = indexOf(seriesKeys, word);
    return index < 0 ? null : series.get(index);
  }

  /** The language that a word names. */
  static @Nullable Language language(long word) {
    int index = indexOf(LANGUAGE_KEYS, word);
    return index < 0 ? null : LANGUAGES[index];
  }

  /** Whether a word says that a code follows. */
  static boolean announcesCode(long word) {
    return indexOf(CODE_KEYS, word) >= 0;
  }

  /** The purpose to suggest where none was written; none if the ruling has none. */
  @Nullable String usualPurpose() {
    if (purposes.isEmpty() || purposes.contains(USUAL_PURPOSE)) {
      return purposes.isEmpty() ? null : USUAL_PURPOSE;
    }
    return purposes.get(0);
  }

  /** The first series of the ruling whose numbers may have so many digits. */
  @Nullable DocumentSeries seriesAccepting(int digits) {
    return series.stream().filter(one -> one.accepts(digits)).findFirst().orElse(null);
  }

  private static int indexOf(long[] keys, long key) {
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] == key) {
        return i;
      }
    }
    return -1;
  }

  private static long codeKey(String code) {
    Tokens tokens = new Tokens(code);
    boolean plain = code.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!plain || tokens.count() != 1 || tokens.code(0) == 0) {
      throw new IllegalArgumentException("expected a code of 1-9 digits, but " + code);
    }
    return tokens.code(0);
  }

  private static long[] wordKeys(List<String> words) {
    return words.stream().mapToLong(Vocabulary::wordKey).toArray();
  }

  private static long wordKey(String word) {
    Tokens tokens = new Tokens(word);
    boolean oneWord = tokens.count() == 1 && tokens.gapBefore(0) == 0 && tokens.gapBefore(1) == 0;
    if (!oneWord || tokens.word(0, 1) == 0) {
      throw new IllegalArgumentException("expected one word of 1-12 letters, but " + word);
    }
    return tokens.word(0, 1);
  }

  private static void requireDistinct(long[] keys, String what) {
    for (int i = 0; i < keys.length; i++) {
      if (indexOf(keys, keys[i]) != i) {
        throw new IllegalArgumentException("expected different " + what + ", but two read alike");
      }
    }
  }
}
