package az.permit.persistence.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Instants as microseconds since 1970, the finest that both databases keep. The ends of {@link
 * Instant}, which stand for "never" and "always", come back as themselves.
 */
public final class Micros {
  /** Where an outbox row is set aside: later than every instant, and yet not settled. */
  public static final long SET_ASIDE = Long.MAX_VALUE;

  private static final long PER_SECOND = 1_000_000;
  private static final int NANOS = 1_000;

  private Micros() {}

  /** Since 1970. */
  public static long of(Instant instant) {
    try {
      // Not ChronoUnit.between, which counts nanoseconds and so ends in the year 2262.
      long seconds = Math.multiplyExact(instant.getEpochSecond(), PER_SECOND);
      return Math.addExact(seconds, instant.getNano() / NANOS);
    } catch (ArithmeticException e) {
      return instant.isAfter(Instant.EPOCH) ? Long.MAX_VALUE : Long.MIN_VALUE;
    }
  }

  /** The moment of so many. */
  public static Instant at(long micros) {
    if (micros == Long.MAX_VALUE) {
      return Instant.MAX;
    }
    return micros == Long.MIN_VALUE ? Instant.MIN : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  /** A minimum over rows; {@link Instant#MAX} where there was no row. */
  public static Instant min(ResultSet row, int column) throws SQLException {
    long micros = row.getLong(column);
    return row.wasNull() ? Instant.MAX : at(micros);
  }
}
