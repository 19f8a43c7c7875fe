package az.permit.core.citizen.reading;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.citizen.PermitRequest;
import az.permit.core.citizen.Rejection.Unreadable;
import az.permit.core.citizen.reading.Spellings.Spelling;
import az.permit.core.identity.IdentityDocument;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** The laws of reading: understand every spelling, invent nothing. */
class MessageReaderProperties {
  private static final List<Locale> LOCALES =
      List.of(new Locale("az", "AZ"), new Locale("tr", "TR"), Locale.ENGLISH);

  @Property(tries = 5_000)
  void everySpellingReadsAsItsRequest(@ForAll("spellings") Spelling spelling) {
    Either<Unreadable, Reading> reading = Transcript.READER.read(spelling.text());

    assertThat(reading).isEqualTo(Either.right(new Reading(spelling.request(), false)));
  }

  @Property(tries = 5_000)
  void noTextMakesReadingFail(@ForAll @StringLength(max = 600) String text) {
    assertThat(Transcript.READER.read(text)).isNotNull();
    assertThat(Transcript.READER.languageOf(text)).isNotNull();
  }

  @Property(tries = 20)
  void noLengthMakesReadingFail(@ForAll char character) {
    String text = String.valueOf(character).repeat(100_000);

    assertThat(Transcript.READER.read(text).getLeft().code()).isEqualTo("too-long");
    assertThat(Transcript.READER.languageOf(text)).isNotNull();
  }

  @Property(tries = 50_000)
  void aRequestHoldsExactlyTheDigitsOfTheText(@ForAll("messages") String text) {
    for (Reading reading : Transcript.READER.read(text)) {
      String number = reading.request().document().number();
      String purpose = reading.request().purpose();

      if (reading.corrected()) {
        assertThat(List.of(purpose + number, number + purpose, purpose + number + purpose))
            .anyMatch(read -> isCorrectionOf(digitsOf(text), read));
      } else {
        assertThat(List.of(purpose + number, number + purpose, purpose + number + purpose))
            .contains(digitsOf(text));
      }
    }
  }

  @Property(tries = 20_000)
  void aSuggestionReadsBackWithTheDigitsOfTheTextButForItsCode(@ForAll("messages") String text) {
    Either<Unreadable, Reading> reading = Transcript.READER.read(text);

    if (reading.isLeft() && !reading.getLeft().suggestion().isEmpty()) {
      PermitRequest suggested =
          Transcript.READER.read(reading.getLeft().suggestion()).get().request();
      String number = suggested.document().number();
      String digits = digitsOf(text);
      boolean codeFirst = digits.endsWith(number) && digits.length() - number.length() <= 3;
      assertThat(codeFirst || digits.equals(number + suggested.purpose())).isTrue();
    }
  }

  @Property(tries = 20_000)
  void aRejectionNeverShowsADocumentNumber(@ForAll("messages") String text) {
    Either<Unreadable, Reading> reading = Transcript.READER.read(text);

    if (reading.isLeft()) {
      assertThat(reading.getLeft().found()).hasSizeLessThanOrEqualTo(3);
    }
  }

  @Property(tries = 5_000)
  void nothingThatMayHideADigitStandsInOrBesideANumber(
      @ForAll("numbers") String number,
      @ForAll("hiding") String hidden,
      @ForAll @IntRange(min = 0, max = 8) int at) {
    int cut = Math.min(at, number.length());
    String masked = number.substring(0, cut) + hidden + number.substring(cut);

    assertThat(Transcript.READER.read("2 AZE " + masked).isLeft()).isTrue();
    assertThat(Transcript.READER.read("AZE " + masked + " kod 2").isLeft()).isTrue();
  }

  @Property(tries = 5_000)
  void noLetterStandsInANumberButOneThatLooksLikeADigitOrAnApostrophe(
      @ForAll("numbers") String number,
      @ForAll("letters") char letter,
      @ForAll @IntRange(min = 0, max = 8) int at) {
    int cut = Math.min(at, number.length());
    String spoilt = number.substring(0, cut) + letter + number.substring(cut);

    assertThat(Transcript.READER.read("2 AZE " + spoilt).isLeft()).isTrue();
  }

  @Property(tries = 2_000)
  void twoDocumentsAreNeverOneRequest(
      @ForAll("documents") IdentityDocument one,
      @ForAll("documents") IdentityDocument other,
      @ForAll("between") String between) {
    String text =
        "2 " + one.series() + one.number() + between + other.series() + ' ' + other.number();

    assertThat(Transcript.of(text)).isEqualTo("two-documents");
  }

  @Property(tries = 2_000)
  void everyLocaleReadsAlike(
      @ForAll("spellings") Spelling spelling, @ForAll("messages") String any) {
    Locale before = Locale.getDefault();
    List<Object> readings = new ArrayList<>();
    try {
      for (Locale locale : LOCALES) {
        Locale.setDefault(locale);
        MessageReader reader =
            new MessageReader(
                List.of("1", "2", "3"), List.of(Transcript.AZE, Transcript.MYI), List.of());
        readings.add(List.of(reader.read(spelling.text()), reader.read(any)));
      }
    } finally {
      Locale.setDefault(before);
    }

    assertThat(readings).containsOnly(readings.get(0));
  }

  @Provide
  Arbitrary<Spelling> spellings() {
    return Spellings.spellings();
  }

  @Provide
  Arbitrary<String> messages() {
    return Spellings.messages();
  }

  @Provide
  Arbitrary<IdentityDocument> documents() {
    return Spellings.documents();
  }

  @Provide
  Arbitrary<String> numbers() {
    return Spellings.numbers(Transcript.AZE);
  }

  @Provide
  Arbitrary<String> between() {
    return Arbitraries.of(" ", "", ", 2 ", "\n", " ve ", "; 3");
  }

  @Provide
  Arbitrary<String> hiding() {
    return Arbitraries.of(
        "*", "**", "?", "_", "##", "%", "\uFFFD", "\u0000", "\uE000", "\uD83D", "²", "④", "½", "X",
        "xx", " * ", " X ", " O ", " ⑦ ", "●");
  }

  @Provide
  Arbitrary<Character> letters() {
    return Arbitraries.chars()
        .filter(Character::isLetter)
        .filter(c -> "OoОоΟοIІΙlＯｏＩｌªºʹʺʻʼ".indexOf(c) < 0);
  }

  /** The decimal digits of a text, found without the reader's own table. */
  private static String digitsOf(String text) {
    StringBuilder digits = new StringBuilder();
    text.codePoints()
        .filter(Character::isDigit)
        .forEach(digit -> digits.append(Character.digit(digit, 10)));
    return digits.toString();
  }

  /** Whether only zeros and ones were read in addition to the digits, and at least one was. */
  private static boolean isCorrectionOf(String digits, String read) {
    int next = 0;
    for (int i = 0; i < read.length(); i++) {
      if (next < digits.length() && digits.charAt(next) == read.charAt(i)) {
        next++;
      } else if (read.charAt(i) != '0' && read.charAt(i) != '1') {
        return false;
      }
    }
    return next == digits.length() && read.length() > digits.length();
  }
}
