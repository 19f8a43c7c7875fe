package az.permit.mia;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after so many failures in a row: the shortest wait, doubled each time up to the
 * longest. Thread-safe if its source of randomness is.
 *
 * @param shortest the wait after the first failure
 * @param longest never more
 * @param random takes up to a quarter off each wait, so that nodes do not come back in step
 */
public record Backoff(Duration shortest, Duration longest, RandomGenerator random) {
  private static final int MAX_DOUBLINGS = 20;

  /** The wait after the {@code failures}-th failure, from 1. */
  public Duration after(int failures) {
    int doublings = Math.min(Math.max(failures, 1) - 1, MAX_DOUBLINGS);
    long millis = Math.min(shortest.toMillis() << doublings, longest.toMillis());
    return Duration.ofMillis(millis - random.nextLong(millis / 4 + 1));
  }
}
