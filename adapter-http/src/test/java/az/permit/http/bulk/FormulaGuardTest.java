package az.permit.http.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"})
  void whatCouldRunIsMadeText(String text) {
    assertThat(FormulaGuard.guard(text)).isEqualTo("'" + text);
  }

  @Test
  void otherTextStaysAsItIs() {
    assertThat(FormulaGuard.guard("Əli-Rza = 1")).isEqualTo("Əli-Rza = 1");
    assertThat(FormulaGuard.guard("")).isEmpty();
  }
}
