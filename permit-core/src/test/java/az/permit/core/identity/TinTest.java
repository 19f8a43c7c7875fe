package az.permit.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TinTest {
  @Test
  void aTinHasTenDigits() {
    assertThat(new Tin("1234567891").value()).isEqualTo("1234567891");
    assertThat(new Tin("1234567891")).asString().doesNotContain("1234");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "123456789", "12345678901", "123456789A", "١٢٣٤٥٦٧٨٩٠"})
  void nothingElseIsATin(String text) {
    assertThat(Tin.isTin(text)).isFalse();
    assertThatThrownBy(() -> new Tin(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
