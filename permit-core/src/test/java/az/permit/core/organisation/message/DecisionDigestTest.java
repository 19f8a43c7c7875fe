package az.permit.core.organisation.message;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.regime.LocalizedText;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionDigestTest {
  /** What one SMS holds as UCS-2. */
  private static final int ONE_SMS = 70;

  @ParameterizedTest
  @ValueSource(ints = {1, 500, 99_999})
  void everyTextSaysHowManyAndIsOneSms(int decisions) {
    LocalizedText text = new DecisionDigest(decisions).text();

    assertThat(List.of(text.az(), text.en(), text.ru()))
        .allSatisfy(
            each ->
                assertThat(each)
                    .contains(": " + decisions + ".")
                    .hasSizeLessThanOrEqualTo(ONE_SMS));
  }
}
