package az.permit.sms.link;

import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/**
 * When the next submit may leave: by the contract's rate, and slower for a while after the operator
 * asked for less, 1 to 8 seconds. Thread-safe.
 */
final class Pace {
  private static final long FIRST_PAUSE = TimeUnit.SECONDS.toNanos(1);
  private static final long LONGEST_PAUSE = TimeUnit.SECONDS.toNanos(8);

  private final long intervalNanos;
  private final long burstNanos;
  private long nextNanos;
  private long pauseNanos;
  private long pausedUntil;

  Pace(OptionalInt ratePerSecond, long nowNanos) {
    intervalNanos = ratePerSecond.isPresent() ? 1_000_000_000L / ratePerSecond.getAsInt() : 0;
    // What a tenth of a second was not used for may be caught up with.
    burstNanos = 100_000_000L;
    nextNanos = nowNanos;
    pausedUntil = nowNanos;
  }

  /** How long to wait before the next submit; 0 or less if it may leave now. */
  synchronized long waitNanos(long nowNanos) {
    return Math.max(pausedUntil - nowNanos, intervalNanos == 0 ? 0 : nextNanos - nowNanos);
  }

  /** So many submits left. */
  synchronized void left(int count, long nowNanos) {
    nextNanos = Math.max(nextNanos, nowNanos - burstNanos) + count * intervalNanos;
  }

  /** The operator asked for less: a pause, twice as long as the last if it came soon after that. */
  synchronized void slowDown(long nowNanos) {
    if (nowNanos - pausedUntil < 0) {
      return;
    }
    boolean again = pauseNanos > 0 && nowNanos - pausedUntil < LONGEST_PAUSE;
    pauseNanos = again ? Math.min(LONGEST_PAUSE, 2 * pauseNanos) : FIRST_PAUSE;
    pausedUntil = nowNanos + pauseNanos;
  }
}
