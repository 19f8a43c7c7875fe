package az.permit.sms.standin;

import java.time.Duration;

/**
 * How an operator keeps a message that was refused as busy. Immutable.
 *
 * @param first how long it waits before it sends it for the second time; each time twice as long
 * @param longest the longest that it waits
 * @param sendings how often it sends it in all, before it gives it up
 */
public record Resending(Duration first, Duration longest, int sendings) {
  private static final int MOST_DOUBLINGS = 20;

  /** Enough for an overload of two minutes, and no storm that would cost more than the load. */
  public static final Resending PATIENT =
      new Resending(Duration.ofMillis(100), Duration.ofSeconds(5), 30);

  /** Always the same wait. */
  public static Resending every(Duration wait, int sendings) {
    return new Resending(wait, wait, sendings);
  }

  /** How long to wait after the nth sending, from 1, was refused. */
  Duration after(int sending) {
    Duration doubled = first.multipliedBy(1L << Math.min(MOST_DOUBLINGS, sending - 1));
    return doubled.compareTo(longest) < 0 ? doubled : longest;
  }
}
