package az.permit.mia;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BackoffTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Property
  void shouldDoubleUpToTheLongestGiveOrTakeAQuarter(
      @ForAll @IntRange(min = 1, max = 20_000) int failures) {
    Duration wait = new Backoff(Duration.ofSeconds(1), MINUTE).after(failures);

    Duration full = failures > 6 ? MINUTE : Duration.ofSeconds(1L << (failures - 1));
    assertThat(wait)
        .isBetween(full.multipliedBy(3).dividedBy(4), full.multipliedBy(5).dividedBy(4));
  }
}
