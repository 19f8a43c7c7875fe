package az.permit.core.regime;

import java.time.LocalTime;

/**
 * The hours of a day in which permits hold, by the regime's clock. Immutable and thread-safe.
 *
 * @param fromMinute first minute of the day, inclusive, 0–1439
 * @param untilMinute end, exclusive, 1–1440; 1440 is midnight at the end of the day
 */
public record DailyHours(int fromMinute, int untilMinute) {
  /** Any time. */
  public static final DailyHours ALL_DAY = new DailyHours(0, 1440);

  /** From one whole minute until another of the same day. */
  public static DailyHours between(LocalTime from, LocalTime until) {
    int end = until.toSecondOfDay() / 60;
    return new DailyHours(from.toSecondOfDay() / 60, end == 0 ? 1440 : end);
  }

  /** Whether that time of the day is inside. */
  public boolean contains(LocalTime time) {
    int minute = time.getHour() * 60 + time.getMinute();
    return minute >= fromMinute && minute < untilMinute;
  }

  /** Whether they leave no time of the day out. */
  public boolean isAllDay() {
    return fromMinute == 0 && untilMinute == 1440;
  }
}
