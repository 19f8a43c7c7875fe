package az.permit.mia;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BackoffTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Property
  void shouldDoubleUpToTheLongestLessAQuarter(
      @ForAll @IntRange(min = 1, max = 100_000) int failures, @ForAll long seed) {
    Duration wait = new Backoff(Duration.ofSeconds(1), MINUTE, new Random(seed)).after(failures);

    Duration full = failures > 6 ? MINUTE : Duration.ofSeconds(1L << (failures - 1));
    assertThat(wait).isBetween(full.multipliedBy(3).dividedBy(4), full);
  }
}
