package az.permit.app.regime;

import az.permit.core.regime.DailyHours;
import az.permit.core.regime.LocalizedText;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How single values are written in a regime file. */
final class Words {
  static final String DURATION = "a time such as 3h, 90m or PT3H";

  private static final Pattern SHORT = Pattern.compile("(\\d{1,5})([hm])");
  private static final Pattern HOURS = Pattern.compile("(\\d\\d):([0-5]\\d)-(\\d\\d):([0-5]\\d)");

  private Words() {}

  static Duration duration(String text) {
    Matcher matcher = SHORT.matcher(text);
    if (!matcher.matches()) {
      return Duration.parse(text);
    }
    long number = Long.parseLong(matcher.group(1));
    return matcher.group(2).equals("h") ? Duration.ofHours(number) : Duration.ofMinutes(number);
  }

  static DailyHours hours(String text) {
    Matcher matcher = HOURS.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(text);
    }
    return new DailyHours(minute(matcher, 1), minute(matcher, 3));
  }

  static boolean bool(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException(text);
    }
    return text.equals("true");
  }

  static LocalizedText localized(Fields fields) {
    LocalizedText text =
        new LocalizedText(
            fields.required("az", "the text in Azerbaijani"),
            fields.required("en", "the text in English"),
            fields.required("ru", "the text in Russian"));
    fields.refuseUnknown();
    return text;
  }

  private static int minute(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group)) * 60 + Integer.parseInt(matcher.group(group + 1));
  }
}
