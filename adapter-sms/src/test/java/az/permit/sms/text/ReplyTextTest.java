package az.permit.sms.text;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.citizen.IncomingMessage.Part;
import az.permit.core.citizen.wording.GsmFold;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyTextTest {
  @ParameterizedTest
  @CsvSource({
    "İcazə verildi, icaze verildi",
    "ÇIXIŞ ğöşüç ĞÖŞÜÇ, CIXIS gosuc GOSUC",
    "Əəİıi, EeIii",
    "Разрешение выдано, Razreshenie vydano",
    "Щука и ёж, Shchuka i yozh",
    "«12:00» – 14:00…, 12:00 - 14:00...",
    "naïve café, naive cafe",
    "№ 5 & 6; Да!, 'No 5 and 6, Da.'",
  })
  void lettersAreFoldedToTheirLikeness(String text, String folded) {
    assertThat(GsmFold.fold(text)).isEqualToIgnoringCase(folded);
  }

  @Test
  void casesAreKept() {
    assertThat(GsmFold.fold("Əli İsmayılov")).isEqualTo("Eli Ismayilov");
  }

  @Property(tries = 500)
  void everyTextFoldsToWhatEveryPhoneShowsAndFoldingTwiceChangesNothing(@ForAll String text) {
    String folded = GsmFold.fold(text);

    assertThat(folded).matches("[A-Za-z0-9 .,:\\-/()?]*");
    assertThat(GsmFold.fold(folded)).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource({"160, GSM, 1", "161, GSM, 2", "306, GSM, 2", "307, GSM, 3"})
  void gsmHas160CharactersInOneSegmentAnd153InEach(int length, SmsAlphabet alphabet, int segments) {
    assertThat(Segments.count("a".repeat(length), alphabet)).isEqualTo(segments);
  }

  @ParameterizedTest
  @CsvSource({"70, 1", "71, 2", "134, 2", "135, 3"})
  void ucs2Has70CharactersInOneSegmentAnd67InEach(int length, int segments) {
    assertThat(Segments.count("ə".repeat(length), SmsAlphabet.UCS2)).isEqualTo(segments);
  }

  @Test
  void charactersOfTheExtensionTableCountTwice() {
    assertThat(Segments.count("€".repeat(80), SmsAlphabet.GSM)).isEqualTo(1);
    assertThat(Segments.count("€".repeat(81), SmsAlphabet.GSM)).isEqualTo(2);
    assertThat(Segments.count("", SmsAlphabet.GSM)).isEqualTo(1);
  }

  @Property(tries = 200)
  void segmentsFitAreCutThroughNoPairAndMakeTheTextAgain(@ForAll String text) {
    for (SmsAlphabet alphabet : SmsAlphabet.values()) {
      var segments = Segments.split(text, alphabet);

      assertThat(String.join("", segments)).isEqualTo(text);
      assertThat(segments)
          .allMatch(segment -> units(segment, alphabet) <= alphabet.alone())
          .allMatch(
              segment ->
                  segment.isEmpty()
                      || !Character.isHighSurrogate(segment.charAt(segment.length() - 1))
                      || text.endsWith(segment));
    }
  }

  @Test
  void aLongTextCarriesAHeaderThatSaysWhichPartItIs() {
    EncodedText text = TextEncoder.full("ə".repeat(100), DefaultAlphabet.GSM_UNPACKED, 7);

    assertThat(text.dataCoding()).isEqualTo(8);
    assertThat(text.hasHeader()).isTrue();
    assertThat(text.segments()).hasSize(2).allMatch(segment -> segment.length <= 140);
    assertThat(UserDataHeader.parse(text.segments().get(1)).part()).contains(new Part(7, 2, 2));
  }

  @Test
  void fullLettersThatNeedNoFoldingStayInTheShortAlphabet() {
    assertThat(TextEncoder.full("Icaze", DefaultAlphabet.GSM_UNPACKED, 0).dataCoding()).isZero();
  }

  @Property(tries = 300)
  void headersOfAnyOctetsAreReadWithoutHarm(@ForAll byte[] octets) {
    assertThat(UserDataHeader.parse(octets).length()).isBetween(0, octets.length);
  }

  @Test
  void headersOfRandomOctetsWithPlausibleLengthsAreReadWithoutHarm() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      byte[] octets = new byte[random.nextInt(12)];
      for (int j = 0; j < octets.length; j++) {
        octets[j] = (byte) random.nextInt(9);
      }
      assertThat(UserDataHeader.parse(octets).length()).isLessThanOrEqualTo(octets.length);
    }
  }

  private static int units(String text, SmsAlphabet alphabet) {
    return text.chars().map(c -> alphabet.units((char) c)).sum();
  }
}
