package az.permit.sms.standin;

import java.time.Duration;

/**
 * How an operator keeps a message that was refused as busy. Immutable.
 *
 * @param after how long it waits before it sends it again
 * @param sendings how often it sends it in all, before it gives it up
 */
public record Resending(Duration after, int sendings) {
  /** Enough for an overload of some ten seconds. */
  public static final Resending PATIENT = new Resending(Duration.ofMillis(100), 100);
}
