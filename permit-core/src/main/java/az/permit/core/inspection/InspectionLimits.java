package az.permit.core.inspection;

/**
 * How much one officer may look up. Immutable and thread-safe.
 *
 * @param atOnce look-ups in one request
 * @param perHour look-ups in any hour
 */
public record InspectionLimits(int atOnce, int perHour) {
  /** 100 at once, which is a bus at a checkpoint; 600 in an hour, which is one every 6 seconds. */
  public static final InspectionLimits USUAL = new InspectionLimits(100, 600);

  /**
   * @throws IllegalArgumentException if a limit is below 1
   */
  public InspectionLimits {
    if (atOnce < 1 || perHour < 1) {
      throw new IllegalArgumentException("expected limits of at least 1");
    }
  }
}
