package az.permit.core.citizen.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a character counts as, over all of Unicode. */
class GlyphTest {
  @Test
  void everyDecimalDigitOfAnyScriptIsItsValueAndNothingElseIs() {
    List<Integer> wrong = new ArrayList<>();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      byte glyph = Glyph.of(c);
      int expected = Character.isDigit(c) ? Character.digit(c, 10) : -1;
      if ((Glyph.isDigit(glyph) ? glyph : -1) != expected) {
        wrong.add(c);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void whatLooksLikeADigitButIsNoneIsNeverSeparatorNorUnseen() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      int type = Character.getType(c);
      if (type == Character.OTHER_NUMBER || type == Character.LETTER_NUMBER) {
        assertThat(Glyph.of(c)).as("U+%04X", c).isEqualTo(Glyph.NUMERAL);
      }
    }
  }

  @Test
  void onlyLettersAreReadAsLetters() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      byte glyph = Glyph.of(c);
      if (glyph > Glyph.OTHER_LETTER && glyph != Glyph.NUMERAL) {
        assertThat(Character.isLetter(c)).as("U+%04X", c).isTrue();
      }
    }
  }

  @Test
  void onlyTheseLettersAreTakenForDigits() {
    StringBuilder taken = new StringBuilder();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      if (Glyph.isLikeDigit(Glyph.of(c))) {
        taken.appendCodePoint(c);
      }
    }
    assertThat(taken.toString()).isEqualTo("IOloΙΟοІОоＩＯｌｏ");
  }

  @ParameterizedTest
  @CsvSource({
    "İ, I", "ı, I", "Í, I", "i, I", "Ə, E", "ə, E", "Ё, E", "З, Z", "Й, Y", "Ў, Y", "Ј, Y", "Ç, C",
    "ş, S", "Ğ, G", "Ọ, O", "Đ, D", "Ά, A", "ｚ, Z", "K, K",
  })
  void aLetterIsReadByLookOrSound(String letter, String capital) {
    assertThat(Glyph.capital(Glyph.of(letter.codePointAt(0)))).isEqualTo((byte) capital.charAt(0));
  }

  @Test
  void halfOfAPairIsAMask() {
    for (char c = Character.MIN_SURROGATE; c <= Character.MAX_SURROGATE; c++) {
      assertThat(Glyph.of((int) c)).isEqualTo(Glyph.MASK);
    }
  }
}
