package az.permit.core.citizen.wording;

import az.permit.core.citizen.Validity;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/** How moments are written in replies: by digits alone, so no locale can change them. */
final class Clock {
  private Clock() {}

  /** {@code HH:MM-HH:MM}; the midnight that ends the day of the beginning is {@code 24:00}. */
  static String range(Validity validity, ZoneId zone) {
    LocalDateTime from = LocalDateTime.ofInstant(validity.fromInclusive(), zone);
    LocalDateTime until = LocalDateTime.ofInstant(validity.untilExclusive(), zone);
    boolean endsAtMidnight =
        until.toLocalTime().equals(LocalTime.MIDNIGHT)
            && until.toLocalDate().equals(from.toLocalDate().plusDays(1));
    StringBuilder text = new StringBuilder(11);
    time(text, from).append('-');
    return (endsAtMidnight ? text.append("24:00") : time(text, until)).toString();
  }

  /** {@code DD.MM HH:MM}. */
  static String moment(Instant at, ZoneId zone) {
    LocalDateTime local = LocalDateTime.ofInstant(at, zone);
    StringBuilder text = new StringBuilder(11);
    two(text, local.getDayOfMonth()).append('.');
    two(text, local.getMonthValue()).append(' ');
    return time(text, local).toString();
  }

  private static StringBuilder time(StringBuilder text, LocalDateTime at) {
    two(text, at.getHour()).append(':');
    return two(text, at.getMinute());
  }

  private static StringBuilder two(StringBuilder text, int number) {
    return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}
