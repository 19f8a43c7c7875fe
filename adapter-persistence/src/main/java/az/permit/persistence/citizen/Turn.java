package az.permit.persistence.citizen;

import java.time.LocalDate;

/** A day and an ordinal on it as one number, in the order of days and then of ordinals. */
final class Turn {
  /** In SQL: {@code mod(turn, 1048576)} is the ordinal, {@code turn / 1048576} the day. */
  private static final int ORDINAL_BITS = 20;

  private static final long ORDINALS = 1L << ORDINAL_BITS;

  private Turn() {}

  static long of(LocalDate day, int ordinal) {
    if (ordinal < 0 || ordinal >= ORDINALS) {
      throw new IllegalArgumentException("expected an ordinal below 2^20, but " + ordinal);
    }
    return day.toEpochDay() << ORDINAL_BITS | ordinal;
  }

  /** Less than or equal to every turn of that day. */
  static long first(LocalDate day) {
    return of(day, 0);
  }

  static LocalDate day(long turn) {
    return LocalDate.ofEpochDay(turn >> ORDINAL_BITS);
  }

  static int ordinal(long turn) {
    return (int) (turn & (ORDINALS - 1));
  }
}
