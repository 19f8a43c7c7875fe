package az.permit.core.organisation.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as people write them: day, month, year ({@code 05.04.2020}, {@code 5/4/2020}) or year,
 * month, day ({@code 2020-04-05}). The month never comes first. Stateless and thread-safe.
 */
public final class DateTexts {
  private static final Pattern DAY_FIRST =
      Pattern.compile("([0-9]{1,2})[./\\- ]([0-9]{1,2})[./\\- ]([0-9]{4})");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("([0-9]{4})[./\\- ]([0-9]{1,2})[./\\- ]([0-9]{1,2})");
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  private DateTexts() {}

  /** The date that a text names; empty if it names none that there is from 1900 to 2100. */
  public static Optional<LocalDate> read(String text) {
    Matcher dayFirst = DAY_FIRST.matcher(text.strip());
    if (dayFirst.matches()) {
      return date(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
    }
    Matcher yearFirst = YEAR_FIRST.matcher(text.strip());
    if (yearFirst.matches()) {
      return date(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> date(String year, String month, String day) {
    int y = Integer.parseInt(year);
    if (y < FIRST_YEAR || y > LAST_YEAR) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty(); // such as 30 February
    }
  }
}
