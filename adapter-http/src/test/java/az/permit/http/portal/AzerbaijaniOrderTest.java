package az.permit.http.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AzerbaijaniOrderTest {
  private static final String ALPHABET =
      "a b c ç d e ə f g ğ h x ı i j k q l m n o ö p r s ş t u ü v y z";

  @Test
  void theLettersStandAsInTheAlphabet() {
    List<String> letters = Arrays.asList(ALPHABET.split(" ", -1));

    assertThat(letters.stream().sorted(AzerbaijaniOrder.OF_NAMES.reversed()).toList())
        .isEqualTo(
            letters.stream().sorted((a, b) -> letters.indexOf(b) - letters.indexOf(a)).toList());
  }

  @Test
  void eachOfTheOwnLettersIsALetterOfItsOwn() {
    assertThat(sorted("Zaur", "Əli", "Elmin", "Fuad", "Çingiz", "Cavid", "Davud"))
        .containsExactly("Cavid", "Çingiz", "Davud", "Elmin", "Əli", "Fuad", "Zaur");
  }

  @Test
  void dottedAndDotlessAreTwoLettersAlsoAsCapitals() {
    assertThat(sorted("İlqar", "Irəvan", "ilham", "ısmayıl"))
        .containsExactly("Irəvan", "ısmayıl", "ilham", "İlqar");
  }

  @Test
  void capitalsDecideOnlyBetweenEqualNames() {
    assertThat(sorted("əliyev", "Əlizadə", "Əliyev"))
        .containsExactly("Əliyev", "əliyev", "Əlizadə");
  }

  @Test
  void aCombiningAccentIsTheSameLetter() {
    assertThat(sorted("Şuşa", "S\u0327ahbuz", "Samux"))
        .containsExactly("Samux", "S\u0327ahbuz", "Şuşa");
  }

  @Test
  void aShorterNameComesFirst() {
    assertThat(sorted("Ağdaş", "Ağda", "Ağ daş")).containsExactly("Ağ daş", "Ağda", "Ağdaş");
  }

  private static List<String> sorted(String... names) {
    return Arrays.stream(names).sorted(AzerbaijaniOrder.OF_NAMES).toList();
  }
}
