package az.permit.core.citizen.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One reason for each message that is not one request. */
class MessageRefusalTest {
  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t ", "\u00A0\u200B\uFEFF"})
  void nothingToSee(String text) {
    assertThat(Transcript.of(text)).isEqualTo("empty");
  }

  @Test
  void longerThanAnyRequest() {
    String longest = "2 AZE 1234567" + " ".repeat(MessageReader.MAX_LENGTH - 13);

    assertThat(Transcript.of(longest)).isEqualTo("2 AZE 1234567");
    assertThat(Transcript.of(longest + " ")).isEqualTo("too-long");
  }

  @ParameterizedTest
  @ValueSource(strings = {"salam", "?", "...", "Help me", "🙏", "½"})
  void notARequest(String text) {
    assertThat(Transcript.of(text)).isEqualTo("not-a-request");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AZE 1234567",
        "AZE1234567 erzaq",
        "AZE 123 45 6",
        "AZE 12345 2",
        "bir AZE 1234567",
        "1 saatlıq mağazaya gedirəm AZE 1234567",
        "2 nəfər üçün AZE 1234567",
        "AZE 1234567 2 nəfər",
        "AZE 1234567 ərzaq 2 nəfər"
      })
  void noCode(String text) {
    assertThat(Transcript.of(text)).isEqualTo("no-code");
  }

  @ParameterizedTest
  @CsvSource({
    "4 AZE 1234567, 4",
    "02 AZE 1234567, 02",
    "22 AZE 1234567, 22",
    "8103 AZE 1234567, ''",
    "AZE 1234567 9, 9",
    "AZE 1234567 kod 0, 0",
    "2ci AZE 1234567, 2",
    "2a AZE 1234567, 2",
    "l2 AZE 1234567, 2",
    "② AZE 1234567, ''",
    "2² AZE 1234567, ''",
  })
  void aCodeThatTheRulingDoesNotHave(String text, String found) {
    assertThat(Transcript.rejectionOf(text).code()).isEqualTo("unknown-code");
    assertThat(Transcript.rejectionOf(text).found()).isEqualTo(found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 2 AZE 1234567",
        "2 2 AZE 1234567",
        "8103 2 AZE 1234567",
        "2 AZE 1234567 3",
        "2 AZE 123456 7",
        "2 AZE 2 1234567",
        "2 AZE 1234567 kod 3",
        "2 AZE 1234567 kod3",
        "AZE 1234567 kod 1 2",
        "05.04.2020 2 AZE 1234567",
      })
  void twoCodesOrADigitThatMayBeOne(String text) {
    assertThat(Transcript.of(text)).isEqualTo("two-codes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2 1234567", "2", "1234567", "2 AZ 1234567", "2 AZEN 1234567", "2 AZEX"})
  void noSeries(String text) {
    assertThat(Transcript.of(text)).isEqualTo("no-series");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2 AZE", "AZE", "AZE 2", "2 AZE nomre", "2 1234567 AZE", "2 AZE ???????"})
  void noNumber(String text) {
    assertThat(Transcript.of(text)).isEqualTo("no-number");
  }

  @ParameterizedTest
  @CsvSource({
    "2 AZE 12345, 5",
    "2 AZE 123456789, 9",
    "1 MYI 123456, 6",
    "2 AA 12345678, 8",
    "AZE 12345 kod 2, 5",
    "2 AZE 050 123 45 67, 10",
  })
  void aNumberWithMoreOrFewerDigits(String text, String found) {
    assertThat(Transcript.rejectionOf(text).code()).isEqualTo("wrong-digits");
    assertThat(Transcript.rejectionOf(text).found()).isEqualTo(found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2 AZE 1234567 tel 0501234567",
        "2 AZE 1234567 saat 14:00",
        "2 AZE 1234567 0501234567",
        "2 AZE 1234567 14:00",
      })
  void digitsAfterAWholeNumberAreNotCountedIntoIt(String text) {
    assertThat(Transcript.of(text)).isEqualTo("extra-digits");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2 AZE 12 34 56 7", "2 AZE 1-2-3-4-5-6-7"})
  void aNumberInGroupsOfWhichOneMayBeACode(String text) {
    assertThat(Transcript.of(text)).isEqualTo("split-number");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2 AZE 12A4567",
        "2 AZE 12Z4567",
        "2 AZE 1234567a",
        "2 AZE a1234567",
        "2 AZE 1234O",
        "2 AZE 1OOO",
        "2 AZE 123 O 4567",
        "2 AZE 123 abc 4567",
        "2 AZE 123456 O",
        "2 AZE 123456 XX",
        "2 AZE l 234567",
        "2 AZE 1234i67",
        "2 AZE 12Ö4567",
      })
  void aLetterInTheNumber(String text) {
    assertThat(Transcript.of(text)).isEqualTo("letter-in-number");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2 AZE 1234567 AZE 7654321",
        "2 AZE 1234567 2 AZE 1234567",
        "2 AZE MYI 1234567",
        "2 AZE 1234567 MYİ 1234567",
        "2AZE1234567MYI1234567",
        "2 AZE 1234567 7654321",
        "2 AZE 1234567 ve 7654321",
        "2 A Z E M Y I 1234567",
      })
  void twoDocuments(String text) {
    assertThat(Transcript.of(text)).isEqualTo("two-documents");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2 5ABC123", "2 AZE 5ABC123", "5abc123", "1 1A2B3C4", "2 AZE ABC1234"})
  void aPinWhereADocumentIsNeeded(String text) {
    assertThat(Transcript.of(text)).isEqualTo("looks-like-pin");
  }

  @ParameterizedTest
  @CsvSource({
    "2 1234567, 2 AZE 1234567",
    "2 12345678, 2 AZE 12345678",
    "2 123 45 67, 2 AZE 1234567",
    "2 AZ 1234567, 2 AZE 1234567",
    "2 1234567 ru, 2 AZE 1234567 RU",
    "'Salam, 2 1234567 ərzaq', 2 AZE 1234567",
    "AZE 1234567, 2 AZE 1234567",
    "4 AZE 1234567, 2 AZE 1234567",
    "02 AZE 1234567, 2 AZE 1234567",
    "1 saatlıq mağazaya gedirəm AZE 1234567, 2 AZE 1234567",
    "MYI 1234567, 2 MYİ 1234567",
    "1234567 AZE, 2 AZE 1234567",
    "AZE 1234567 en, 2 AZE 1234567 EN",
    "2 1234567 AZE, 2 AZE 1234567",
    "1 1234567 a z e, 1 AZE 1234567",
    "1234567 AZE 3, 3 AZE 1234567",
  })
  void givesTheCorrectedMessageWhereThereIsOnlyOne(String text, String suggestion) {
    assertThat(Transcript.rejectionOf(text).suggestion()).isEqualTo(suggestion);
    assertThat(Transcript.of(suggestion)).isEqualTo(suggestion.replaceAll(" (RU|EN)$", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1234567",
        "2 123456",
        "2 MY 1234567",
        "2 AZN 1234567",
        "4 1234567",
        "2 1 234567",
        "2 123456 7",
        "2 0501234567",
        "AZE 1 234567",
        "AZE 12O4567",
        "2 1234567 AZE 1234567",
        "2 3 AZE 1234567",
        "2 AZE 12A4567",
        "2 AZE 1234567 3",
        "salam",
      })
  void givesNoCorrectedMessageWhereItWouldBeAGuess(String text) {
    assertThat(Transcript.rejectionOf(text).suggestion()).isEmpty();
  }
}
