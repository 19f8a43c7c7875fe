package az.permit.sms.settings;

import java.time.Duration;
import java.util.List;

/** Words for what is wrong with a setting; never the value of a secret. */
final class Violations {
  private Violations() {}

  static void length(List<String> found, String path, String text, int least, int most) {
    if (text.length() < least || text.length() > most) {
      found.add(path + ": expected " + least + " to " + most + " characters, but " + text.length());
    }
  }

  static void range(List<String> found, String path, int number, int least, int most) {
    if (number < least || number > most) {
      found.add(path + ": expected " + least + " to " + most + ", but " + number);
    }
  }

  static void positive(List<String> found, String path, Duration duration) {
    if (duration.toMillis() < 1 || duration.toDays() > 1) {
      found.add(path + ": expected 1 ms to 1 day, but " + duration);
    }
  }
}
