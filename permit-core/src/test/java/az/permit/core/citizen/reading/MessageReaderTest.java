package az.permit.core.citizen.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import az.permit.core.citizen.Language;
import az.permit.core.citizen.PermitRequest;
import az.permit.core.citizen.Rejection;
import az.permit.core.identity.DocumentSeries;
import az.permit.core.identity.IdentityDocument;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The spellings that are one request. */
class MessageReaderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2 AZE 1234567",
        "2AZE1234567",
        "2aze1234567",
        "2.AZE-1234567",
        "2 AZE 123 45 67",
        "AZE1234567 2",
        "2 АЗЕ 1234567",
        "2 A Z E 1234567",
        "2 a.z.e 1234567",
        "2 AZƏ 1234567",
        "２ ＡＺＥ １２３４５６７",
        "٢ AZE ١٢٣٤٥٦٧",
        "“2 AZE 1234567”",
        "2\uFE0F\u20E3 AZE 1234567",
        "2 AZE № 1234567",
        "Salam, 2 AZE 1234567 ərzaq",
        "2 AZE1234567 2",
        "2 AZE 1234567 kod 2",
        "AZE 1234567 kod 2 ərzaq",
        "kod 2 seriya AZE 1234567",
        "2*AZE*1234567",
        "2_AZE_1234567",
      })
  void readsEverySpellingOfOneRequest(String text) {
    assertThat(Transcript.of(text)).isEqualTo("2 AZE 1234567");
  }

  @ParameterizedTest
  @ValueSource(strings = {"MYİ", "MYI", "myı", "myi", "MYÍ", "МУИ", "МЙИ", "M Y I", "mуі", "ＭＹＩ"})
  void namesTheSeriesAsItIsPrintedOnTheCard(String series) {
    assertThat(Transcript.of("1 " + series + " 1234567")).isEqualTo("1 MYİ 1234567");
  }

  @ParameterizedTest
  @CsvSource({
    "3 ДУИ 1234567, 3 DYİ 1234567",
    "3 ДЙИ 1234567, 3 DYİ 1234567",
    "3 ДЫИ 1234567, 3 DYİ 1234567",
    "2 МОМ 1234567, 2 MOM 1234567",
    "2 ӘЗƏ 1234567, no-series",
    "2 AZӘ 1234567, 2 AZE 1234567",
    "1 МЈИ 1234567, 1 MYİ 1234567",
    "2 ΑΖΕ 1234567, 2 AZE 1234567",
    "2 AA 1234567, 2 AA 1234567",
    "2 a a 1234567, 2 AA 1234567",
    "2 AZE 111111, 2 AZE 111111",
    "2 AZE11111111, 2 AZE 11111111",
    "2 AZE 0000001, 2 AZE 0000001",
  })
  void readsEverySeriesOfTheRuling(String text, String transcript) {
    assertThat(Transcript.of(text)).isEqualTo(transcript);
  }

  @ParameterizedTest
  @CsvSource({
    "2 AZE 12O4567, 2 AZE 1204567",
    "2 AZE 12o4567, 2 AZE 1204567",
    "2 AZE O123456, 2 AZE 0123456",
    "2 AZE 12О4567, 2 AZE 1204567",
    "2 AZE 12Ｏ4567, 2 AZE 1204567",
    "2 AZE I234567, 2 AZE 1234567",
    "2 AZE l234567, 2 AZE 1234567",
    "2 AZE 123456l, 2 AZE 1234561",
    "2 AZE 123 4O 67, 2 AZE 1234067",
    "AZE 12345O7 2, 2 AZE 1234507",
  })
  void takesAnOForZeroAndAnIForOneAmongFiveDigits(String text, String transcript) {
    assertThat(Transcript.of(text)).isEqualTo(transcript);
    assertThat(Transcript.READER.read(text).get().corrected()).isTrue();
  }

  @Test
  void saysThatNothingWasCorrectedWhereNothingWas() {
    assertThat(Transcript.READER.read("2 AZE 1234567").get().corrected()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2 AZE 1234567, AZ",
    "2 AZE 1234567 az, AZ",
    "2 AZE 1234567 EN, EN",
    "eng 2 AZE 1234567, EN",
    "2 english AZE 1234567, EN",
    "2 AZE ru 1234567, RU",
    "2 AZE 1234567 РУ, RU",
    "2 AZE 1234567 рус, RU",
    "2 AZE 1234567 rus en, RU",
    "2 AZE 1234567 azeri ru, AZ",
    "2 AZE 1234567 rusca, AZ",
  })
  void answersInTheLanguageAskedForFirst(String text, Language language) {
    assertThat(Transcript.READER.read(text).get().request().language()).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource({"salam, AZ", "2 AZE 12 ru, RU", "help en, EN", "'', AZ"})
  void knowsTheLanguageOfWhatItCannotReadToo(String text, Language language) {
    assertThat(Transcript.READER.languageOf(text)).isEqualTo(language);
  }

  @Test
  void looksForTheLanguageInTheBeginningOfWhatIsTooLong() {
    assertThat(Transcript.READER.languageOf("ru " + "a ".repeat(100_000))).isEqualTo(Language.RU);
  }

  @Test
  void readsTheCodesAndSeriesOfAnyRuling() {
    MessageReader reader =
        new MessageReader(List.of("7", "12"), List.of(new DocumentSeries("ARC", 3, 10)), List.of());

    PermitRequest request = reader.read("12 arc 123").get().request();

    assertThat(request)
        .isEqualTo(new PermitRequest("12", new IdentityDocument("ARC", "123"), Language.AZ));
    assertThat(reader.read("ARC 123456").getLeft().suggestion()).isEqualTo("7 ARC 123456");
  }

  @ParameterizedTest
  @CsvSource({
    "12 AZE 1234567, 1234567",
    "AZE 1234567 kod 12, 1234567",
    "AZE 1234567 12, 1234567",
    "10 AZE 1234567 12, two-codes",
    "10 AZE 123456 12, two-codes",
    "AZE 123456 12, no-code",
    "1 AZE 1234567, unknown-code",
    "1 2 AZE 1234567, two-codes",
    "12AZE 12 34 56 78, 12345678",
  })
  void readsCodesOfSeveralDigitsWhereTheyLeaveOneReading(String text, String expected) {
    MessageReader reader =
        new MessageReader(List.of("10", "12"), List.of(Transcript.AZE), List.of());

    assertThat(
            reader
                .read(text)
                .fold(Rejection::code, reading -> reading.request().document().number()))
        .isEqualTo(expected);
  }

  @Test
  void readsNothingWhereTheRulingHasNoCodeAndNoSeries() {
    MessageReader reader = new MessageReader(List.of(), List.of(), List.of());

    assertThat(reader.read("2 AZE 1234567").getLeft().code()).isEqualTo("no-series");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A Z", "A1", "AZE ", "ЖЖЖ", "ABCDEFGHIJKLM", "12"})
  void refusesASeriesThatIsNotOneWord(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new MessageReader(
                    List.of("1"), List.of(new DocumentSeries(name, 7, 8)), List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "1a", "1 2", "٢", "1234567890"})
  void refusesACodeThatIsNotUpToNineDigits(String code) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MessageReader(List.of(code), List.of(Transcript.AZE), List.of()));
  }

  @Test
  void refusesTwoSeriesThatReadAlike() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new MessageReader(
                    List.of("1"),
                    List.of(Transcript.MYI, new DocumentSeries("MYI", 6, 6)),
                    List.of()));
  }
}
