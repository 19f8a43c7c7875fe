package az.permit.core.regime;

/**
 * How many permits a holder may have in one calendar day of the regime's zone. Immutable and
 * thread-safe.
 *
 * @param perDay the greatest number, at least 1
 */
public record Quota(int perDay) {
  /** Once a day. */
  public static final Quota ONCE_A_DAY = new Quota(1);

  /** Whether so many permits use it up. */
  public boolean isSpentBy(int permits) {
    return permits >= perDay;
  }
}
