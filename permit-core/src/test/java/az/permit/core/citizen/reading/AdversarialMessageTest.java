package az.permit.core.citizen.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What people, keyboards and operators do to a message: read as meant, or refused, never guessed.
 */
class AdversarialMessageTest {
  private static final String LINES =
      """
      # hidden digits: dropping the mask would name somebody else's document
      2 AZE 123*567            => letter-in-number
      2 AZE 12**567            => letter-in-number
      2 AZE 1234***            => letter-in-number
      2 AZE 123456*            => letter-in-number
      2 AZE 123456?            => letter-in-number
      2 AZE 123456 ?           => letter-in-number
      2 AZE 123456 **          => letter-in-number
      2 AZE *234567            => letter-in-number
      2 AZE ** 345678          => letter-in-number
      2 AZE ##345678           => letter-in-number
      2 AZE 123456#            => letter-in-number
      2 AZE 123_4567           => letter-in-number
      2 AZE 123#4567           => letter-in-number
      2 AZE 123%4567           => letter-in-number
      2 AZE 123\uFFFD4567      => letter-in-number
      2 AZE 123456\uFFFD       => letter-in-number
      2 AZE 123\u00004567      => letter-in-number
      2 AZE 123\uE0004567      => letter-in-number
      2 AZE 123\uD83D4567      => letter-in-number
      2 AZE 123...456          => letter-in-number
      2 AZE 123…456            => letter-in-number
      2 AZE 123--456           => letter-in-number
      2 AZE 123 - - 456        => letter-in-number
      2 AZE 12345xx            => looks-like-pin
      2 AZE xx123456           => letter-in-number
      2 AZE 123456 xx          => letter-in-number
      2 AZE xxxxxxx            => no-number
      2 AZE *******            => no-number
      2 AZE 123●●●456          => letter-in-number
      # harmless away from the number
      #2 AZE 1234567           => 2 AZE 1234567
      *2 AZE 1234567           => 2 AZE 1234567
      2 AZE #1234567           => 2 AZE 1234567
      2 AZE # 1234567          => 2 AZE 1234567
      ??? 2 AZE 1234567        => 2 AZE 1234567
      2 AZE 1234567!           => 2 AZE 1234567
      2 AZE 1234567...         => 2 AZE 1234567
      2 AZE 1234567.           => 2 AZE 1234567
      2 AZE 1234567 ok?        => 2 AZE 1234567
      # symbols
      2 AZE 1234567 🙏         => 2 AZE 1234567
      2 AZE 1234567🙏          => 2 AZE 1234567
      🛒 2 AZE 1234567         => 2 AZE 1234567
      2 🇦🇿 AZE 1234567         => 2 AZE 1234567
      2+AZE+1234567            => 2 AZE 1234567
      2 AZE 123🙏4567          => letter-in-number
      2 AZE 123 🙏 4567        => letter-in-number
      2 AZE 123+4567           => letter-in-number
      2 AZE 123=4567           => letter-in-number
      2 AZE 123\\4567          => letter-in-number
      2 AZE 123|4567           => letter-in-number
      2 AZE 1234567 | 2        => letter-in-number
      # numbers that are no digits
      2 AZE 123456²            => letter-in-number
      2 AZE 123④567            => letter-in-number
      2 AZE 123456 ⑦           => letter-in-number
      2 AZE ⑦123456            => letter-in-number
      2 AZE 1234567 saat ⑨     => letter-in-number
      2 AZE 123½4567           => letter-in-number
      2 AZE 12Ⅳ4567            => letter-in-number
      ② 2 AZE 1234567          => unknown-code
      2 AZE 123456七           => letter-in-number
      # digits of any script
      २ AZE १२३४५६७            => 2 AZE 1234567
      𝟐 𝐀𝐙𝐄 𝟏𝟐𝟑𝟒𝟓𝟔𝟕            => 2 AZE 1234567
      2 AZE 123۴۵۶۷            => 2 AZE 1234567
      1\uFE0F\u20E3 AZE 7\uFE0F\u20E36\uFE0F\u20E354321 => 1 AZE 7654321
      # signs of a number
      2 AZE №1234567           => 2 AZE 1234567
      2 AZE No 1234567         => 2 AZE 1234567
      2 AZE No.1234567         => 2 AZE 1234567
      2 AZE N 1234567          => 2 AZE 1234567
      2 AZE N: 1234567         => 2 AZE 1234567
      2 AZE Nº1234567          => 2 AZE 1234567
      2 AZE nömrə 1234567      => 2 AZE 1234567
      2 AZE N1234567           => letter-in-number
      2 AZE No1234567          => letter-in-number
      2 AZE A 1234567          => letter-in-number
      # groups
      2 AZE 1-2-3-4-5-6-7      => split-number
      2 AZE 12-34-567          => 2 AZE 1234567
      2 AZE 1.234.567          => 2 AZE 1234567
      2 AZE 1,234,567          => 2 AZE 1234567
      2 AZE 1 234567           => two-codes
      2 AZE (123) 45-67        => 2 AZE 1234567
      2 AZE 123\\n4567         => 2 AZE 1234567
      2 AZE 123\u00A04567      => 2 AZE 1234567
      2 AZE 123\u200B4567      => 2 AZE 1234567
      2 AZE 123\u00AD4567      => 2 AZE 1234567
      2 AZE 123 45 6           => 2 AZE 123456
      1 MYI 123 456 7          => 1 MYİ 1234567
      1 MYI 1234567 8          => two-codes
      # where the code may stand
      AZE1234567-2             => 2 AZE 1234567
      AZE1234567/2             => 2 AZE 1234567
      AZE 1234567, kod 2       => 2 AZE 1234567
      AZE 1234567 kod2         => 2 AZE 1234567
      AZE 1234567 kod: 2.      => 2 AZE 1234567
      AZE 1 234 567 2          => 2 AZE 1234567
      AZE 123 45 67 ərzaq 2    => 2 AZE 1234567
      AZE 1234567 2ci          => letter-in-number
      AZE 1234567 12           => extra-digits
      AZE 2 1234567            => no-code
      AZE 1234O 2              => no-code
      AZE 1234567 2 3          => two-codes
      2) AZE 1234567           => 2 AZE 1234567
      (2) AZE 1234567          => 2 AZE 1234567
      kod 2 AZE 1234567        => 2 AZE 1234567
      kod:2;seriya:AZE;nomre:1234567 => 2 AZE 1234567
      Salam2 AZE 1234567       => 2 AZE 1234567
      2erzaq AZE 1234567       => unknown-code
      -2 AZE 1234567           => 2 AZE 1234567
      2.0 AZE 1234567          => two-codes
      1/2 AZE 1234567          => two-codes
      iki AZE 1234567          => no-code
      1 nefer 2 AZE 1234567    => two-codes
      # series that are none
      2 AZEE 1234567           => no-series
      2 XAZE 1234567           => no-series
      2 AZ E 1234567           => no-series
      2 A  Z  E 1234567        => no-series
      2 x A Z E 1234567        => no-series
      2 A3E 1234567            => no-series
      2 AZEO123456             => no-series
      2 A*Z*E 1234567          => no-series
      2 A Z E O123456          => 2 AZE 0123456
      2 A Z E N 1234567        => 2 AZE 1234567
      2A Z E1234567            => 2 AZE 1234567
      2 A-Z-E-1234567          => 2 AZE 1234567
      2 A\u0301ZE\u0300 1234567 => 2 AZE 1234567
      2 A\u200DZ\u2060E 1234567 => 2 AZE 1234567
      2 ÁŽÊ 1234567            => 2 AZE 1234567
      2 ΑZЕ 1234567            => 2 AZE 1234567
      2 \u202EAZE\u202C 1234567 => 2 AZE 1234567
      2 AZERI 1234567          => no-series
      # people
      2 AZE 1234567 FIN 5ABC123     => extra-digits
      2 FIN 5ABC123                 => looks-like-pin
      2 AZE 1234567 +994501234567   => letter-in-number
      2 AZE 1234567 0501234567      => extra-digits
      2 AZE 1234567 05.04.2020      => extra-digits
      2 AZE 1234567 14:00           => extra-digits
      2 AZE 1234567 ev 14           => extra-digits
      2 AZE 1234567 ev 5            => two-codes
      2 AZE 1234567 ve 2 AZE 7654321 => two-documents
      2 AZE 1234567, AA 7654321     => two-documents
      2 AZE 1234567; 1234568        => two-documents
      Mən Əli, 2 AZE 1234567, Bakı  => 2 AZE 1234567
      \uFEFF2 AZE 1234567\\r\\n     => 2 AZE 1234567
      """;

  @ParameterizedTest(name = "{0}")
  @MethodSource("lines")
  void isReadAsMeantOrRefused(String text, String transcript) {
    assertThat(Transcript.of(text)).isEqualTo(transcript);
  }

  static Stream<Arguments> lines() {
    return LINES
        .lines()
        .filter(line -> line.contains(" => "))
        .map(
            line -> {
              int arrow = line.lastIndexOf(" => ");
              String text = line.substring(0, arrow).stripTrailing().translateEscapes();
              return Arguments.of(text, line.substring(arrow + 4));
            });
  }
}
