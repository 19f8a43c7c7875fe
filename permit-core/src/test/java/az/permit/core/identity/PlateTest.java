package az.permit.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlateTest {
  @ParameterizedTest
  @ValueSource(strings = {"10-AZ-158", "10az158", " 10 az 158 ", "10–AZ–158", "１０ＡＺ１５８"})
  void aPlateOfTheCountryIsOneInAnySpelling(String text) {
    assertThat(Plate.read(text)).contains(new Plate("10-AZ-158"));
    assertThat(new Plate("10-AZ-158").isNational()).isTrue();
  }

  @Test
  void cyrillicIsReadOnlyWhereItLooksLatin() {
    assertThat(Plate.read("10-АВ-158")).contains(new Plate("10-AB-158"));
    assertThat(Plate.read("10-ЖЯ-158")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"99iı999, 99-II-999", "99 İI 999, 99-II-999", "77ŞŞ777, 77-SS-777"})
  void lettersAreReadAlikeInEveryLocale(String text, String plate) {
    assertThat(Plate.read(text).map(Plate::value)).contains(plate);
  }

  @Test
  void onlyANormalFormIsAPlate() {
    assertThatThrownBy(() -> new Plate("10AZ158")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Plate("b1")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void itMasksItself() {
    assertThat(new Plate("10-AZ-158")).asString().doesNotContain("158");
  }
}
