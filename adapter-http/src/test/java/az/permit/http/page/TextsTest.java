package az.permit.http.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {
  private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");
  private static final Texts AZERBAIJANI = Texts.in(Language.AZERBAIJANI);

  @ParameterizedTest
  @EnumSource
  void everyLanguageSaysEverything(Language language) {
    Texts texts = Texts.in(language);

    assertThat(texts.keys()).isEqualTo(AZERBAIJANI.keys()).isNotEmpty();
    assertThat(texts.keys()).allSatisfy(key -> assertThat(texts.text(key)).isNotBlank());
  }

  @ParameterizedTest
  @EnumSource
  void everyLanguageHasTheSamePlacesForArguments(Language language) {
    Texts texts = Texts.in(language);

    assertThat(AZERBAIJANI.keys())
        .allSatisfy(
            key -> assertThat(places(texts.text(key))).isEqualTo(places(AZERBAIJANI.text(key))));
  }

  @ParameterizedTest
  @EnumSource
  void aBraceIsAlwaysAPlaceForAnArgument(Language language) {
    Texts texts = Texts.in(language);

    assertThat(texts.keys())
        .allSatisfy(
            key -> assertThat(PLACE.matcher(texts.text(key)).replaceAll("")).doesNotContain("{"));
  }

  @Test
  void azerbaijaniHasItsLetters() {
    assertThat(AZERBAIJANI.text("service.name"))
        .isEqualTo("İcazələrin alınması və monitorinqi sistemi");
  }

  @Test
  void anArgumentIsNeverReadAsAPlace() {
    assertThat(AZERBAIJANI.text("pages.number", "{0}")).isEqualTo("Səhifə {0}");
  }

  @Test
  void aTextThatNobodyWroteIsAFault() {
    assertThatThrownBy(() -> AZERBAIJANI.text("nothing")).hasMessageContaining("nothing");
  }

  private static List<String> places(String text) {
    return PLACE.matcher(text).results().map(MatchResult::group).sorted().toList();
  }
}
