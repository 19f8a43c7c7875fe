package az.permit.persistence.citizen;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Where a message or a permit has its entry among those of its phone or holder and day, as one
 * number. Both databases keep such a number cheaply as a primary key, other than a key of several
 * columns.
 *
 * <p>From the highest bit: 14 bits of days since 1970 without the lowest 3, 27 of the phone's or
 * holder's keyed hash, the lowest 3 of the day, 20 of the seat. So what is written lies close
 * together, for it is of these days; and the days that rules look back at are one range, or two.
 *
 * <p>27 bits are few: strangers may share the slots of a day. They take seats there in turn, and
 * every row holds its whole key, by which it is told from a stranger's.
 */
final class Slot {
  /** In SQL: {@code mod(slot, 1048576)} is the seat. */
  private static final int SEAT_BITS = 20;

  private static final int DAY_BITS = 3;
  private static final int KEY_BITS = 27;
  private static final int BLOCK_SHIFT = SEAT_BITS + DAY_BITS + KEY_BITS;
  private static final long SEATS = 1L << SEAT_BITS;
  private static final long DAYS = 1L << DAY_BITS;
  private static final long KEYS = 1L << KEY_BITS;

  private Slot() {}

  static long of(UUID key, LocalDate day, int seat) {
    if (seat < 0 || seat >= SEATS) {
      throw new IllegalArgumentException("expected a seat below 2^20, but " + seat);
    }
    long days = day.toEpochDay();
    return days >> DAY_BITS << BLOCK_SHIFT
        | (key.getLeastSignificantBits() & (KEYS - 1)) << SEAT_BITS + DAY_BITS
        | (days & (DAYS - 1)) << SEAT_BITS
        | seat;
  }

  /** Less than every slot of that key and day. */
  static long before(UUID key, LocalDate day) {
    return of(key, day, 0);
  }

  /** Not less than any slot of that key and day. */
  static long last(UUID key, LocalDate day) {
    return of(key, day, (int) (SEATS - 1));
  }

  /** The last day of those that lie together with that day. */
  static LocalDate lastTogether(LocalDate day) {
    return LocalDate.ofEpochDay(day.toEpochDay() | (DAYS - 1));
  }

  static LocalDate day(long slot) {
    return LocalDate.ofEpochDay(slot >> BLOCK_SHIFT << DAY_BITS | slot >> SEAT_BITS & (DAYS - 1));
  }

  static int seat(long slot) {
    return (int) (slot & (SEATS - 1));
  }
}
