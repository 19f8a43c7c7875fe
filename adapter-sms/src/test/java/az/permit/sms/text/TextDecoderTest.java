package az.permit.sms.text;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.commons.charset.CharsetUtil;
import java.nio.charset.Charset;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {
  private static final String REQUEST = "1 MYİ 1111111";

  @ParameterizedTest
  @ValueSource(ints = {0, 0x10, 0x11, 0x12, 0x13, 0xC0, 0xD0, 0xF0, 0xF1, 0xF2, 0xF3})
  void theOperatorsAlphabetIsReadInEveryClass(int dataCoding) {
    byte[] octets = CharsetUtil.CHARSET_GSM.encode("2 AZE 1111111 {€}");

    assertThat(decode(dataCoding, octets)).isEqualTo("2 AZE 1111111 {€}");
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 0x18, 0x19, 0xE0})
  void sixteenBitLettersAreReadInEveryClass(int dataCoding) {
    assertThat(decode(dataCoding, REQUEST.getBytes(UTF_16BE))).isEqualTo(REQUEST);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 5, 0x0A, 0x0E, 0x14, 0x80, 0xF4})
  void whatCannotBeKnownIsReadAsUtf8OrElseLatin1(int dataCoding) {
    assertThat(decode(dataCoding, REQUEST.getBytes(UTF_8))).isEqualTo(REQUEST);
    assertThat(decode(dataCoding, new byte[] {'1', ' ', (byte) 0xDC})).isEqualTo("1 Ü");
  }

  @Test
  void asciiLatinAndCyrillicAreReadAsNamed() {
    assertThat(decode(1, "2 AZE 1111111".getBytes(UTF_8))).isEqualTo("2 AZE 1111111");
    assertThat(decode(3, new byte[] {(byte) 0xD6})).isEqualTo("Ö");
    assertThat(decode(6, "привет".getBytes(Charset.forName("ISO-8859-5")))).isEqualTo("привет");
  }

  @Test
  void littleEndianIsRecognisedByItsMarkOrByItsZeros() {
    assertThat(decode(8, REQUEST.getBytes(UTF_16LE))).isEqualTo(REQUEST);
    assertThat(decode(8, ("\uFEFF" + REQUEST).getBytes(UTF_16LE))).isEqualTo(REQUEST);
    assertThat(decode(8, ("\uFEFF" + REQUEST).getBytes(UTF_16BE))).isEqualTo(REQUEST);
  }

  @Test
  void aLastOddOctetIsDropped() {
    byte[] octets = Arrays.copyOf(REQUEST.getBytes(UTF_16BE), 2 * REQUEST.length() + 1);

    assertThat(decode(8, octets)).isEqualTo(REQUEST);
  }

  @Test
  void aPairCutThroughByTheEdgeOfAPartIsWholeOnceThePartsAreJoined() {
    byte[] octets = "a😀b".getBytes(UTF_16BE);

    String first = decode(8, Arrays.copyOf(octets, 4));
    String second = decode(8, Arrays.copyOfRange(octets, 4, 8));

    assertThat(first + second).isEqualTo("a😀b");
  }

  @Test
  void packedSeptetsAreReadBehindAHeaderToo() {
    byte[] plain = CharsetUtil.CHARSET_GSM7.encode("2 AZE 1111111");
    byte[] header = {5, 0, 3, 1, 2, 1};
    byte[] part = DefaultAlphabet.GSM_PACKED.encode(header, "2 AZE 1111111");

    assertThat(TextDecoder.decode(0, plain, 0, DefaultAlphabet.GSM_PACKED))
        .isEqualTo("2 AZE 1111111");
    assertThat(TextDecoder.decode(0, part, 6, DefaultAlphabet.GSM_PACKED))
        .isEqualTo("2 AZE 1111111");
  }

  @Test
  void anOctetThatNoSeptetIsBecomesAReplacementCharacter() {
    assertThat(decode(0, new byte[] {'1', (byte) 0x80, '2'})).isEqualTo("1\uFFFD2");
  }

  @Property(tries = 500)
  void everyDataCodingAndEveryOctetsLeadToSomeText(
      @ForAll @IntRange(max = 255) int dataCoding,
      @ForAll byte[] octets,
      @ForAll DefaultAlphabet alphabet,
      @ForAll @IntRange(max = 300) int header) {
    assertThat(TextDecoder.decode(dataCoding, octets, header, alphabet)).isNotNull();
  }

  @Property(tries = 300)
  void gsmAgreesWithAnotherImplementation(@ForAll("gsmTexts") String text) {
    byte[] theirs = CharsetUtil.CHARSET_GSM.encode(text);

    assertThat(decode(0, theirs)).isEqualTo(CharsetUtil.CHARSET_GSM.decode(theirs));
    assertThat(DefaultAlphabet.GSM_UNPACKED.encode(new byte[0], text)).isEqualTo(theirs);
  }

  @Property(tries = 300)
  void packedGsmComesBackAsItWas(@ForAll("gsmTexts") String text) {
    byte[] packed = DefaultAlphabet.GSM_PACKED.encode(new byte[0], text);

    assertThat(TextDecoder.decode(0, packed, 0, DefaultAlphabet.GSM_PACKED)).isEqualTo(text);
  }

  @Provide
  Arbitrary<String> gsmTexts() {
    // Without '@' and carriage return: at the end of packed text the standard makes them padding.
    return Arbitraries.strings()
        .withChars("2 AZE1111111abcxyz£$¥éùÖÑÜ§äöñüà_ΔΦ!\"#%&'()*+,-./:;<=>?^{}\\[~]|€")
        .ofMaxLength(160);
  }

  private static String decode(int dataCoding, byte[] octets) {
    return TextDecoder.decode(dataCoding, octets, 0, DefaultAlphabet.GSM_UNPACKED);
  }
}
