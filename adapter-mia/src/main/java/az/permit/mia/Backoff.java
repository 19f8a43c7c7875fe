package az.permit.mia;

import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;

/**
 * How long to wait after so many failures in a row: the shortest wait, doubled each time up to the
 * longest, and each a quarter shorter or longer by chance, so that nodes do not come back in step.
 * Immutable and thread-safe.
 */
public final class Backoff {
  private static final double FACTOR = 2;
  private static final double JITTER = 0.25;

  private final IntervalFunction waits;

  /** Between these two, give or take a quarter. */
  public Backoff(Duration shortest, Duration longest) {
    this.waits = IntervalFunction.ofExponentialRandomBackoff(shortest, FACTOR, JITTER, longest);
  }

  /** The wait after the {@code failures}-th failure, from 1. */
  public Duration after(int failures) {
    return Duration.ofMillis(waits.apply(failures));
  }
}
