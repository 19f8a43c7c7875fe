package az.permit.mia;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SuspectsTest {
  private final Suspects suspects = new Suspects();

  @Test
  void shouldCountTheRefusalsOfEachNotice() {
    assertThat(suspects.refused("n-1")).isEqualTo(1);
    assertThat(suspects.refused("n-1")).isEqualTo(2);
    assertThat(suspects.refused("n-2")).isEqualTo(1);
    assertThat(suspects.contains("n-1")).isTrue();
  }

  @Test
  void shouldForgetWhatWasTaken() {
    suspects.refused("n-1");
    suspects.taken(Set.of("n-1"));

    assertThat(suspects.contains("n-1")).isFalse();
  }

  @Test
  void shouldBlameMiaWhenItRefusesManyAndTakesNone() {
    for (int i = 1; i < Suspects.TOO_MANY; i++) {
      suspects.refused("n-" + i);
    }
    assertThat(suspects.everything()).isFalse();
    suspects.refused("n-1");
    assertThat(suspects.everything()).as("the same one again proves nothing").isFalse();

    suspects.refused("n-another");
    assertThat(suspects.everything()).isTrue();

    suspects.taken(Set.of("n-good"));
    assertThat(suspects.everything()).isFalse();
  }
}
