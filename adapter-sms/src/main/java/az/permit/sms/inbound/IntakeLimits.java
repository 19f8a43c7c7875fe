package az.permit.sms.inbound;

/**
 * How much is taken in, and in what portions. Immutable and thread-safe.
 *
 * @param inbox deliveries that may wait; beyond it the operators are told to try again later
 * @param batch most messages in one transaction
 * @param batchesAtOnce how many batches may be under way
 */
public record IntakeLimits(int inbox, int batch, int batchesAtOnce) {
  /**
   * Limits that serve one machine well: of two batches of 512, one is stored while the next is
   * read, and nobody waits long for the last of them.
   */
  public static final IntakeLimits DEFAULT = new IntakeLimits(8_192, 512, 2);

  /**
   * @throws IllegalArgumentException if a limit is less than 1
   */
  public IntakeLimits {
    if (inbox < 1 || batch < 1 || batchesAtOnce < 1) {
      throw new IllegalArgumentException("expected limits of at least 1");
    }
  }
}
