package az.permit.core.regime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds all that is impossible in one ruling by itself. */
final class RulingCheck {
  private static final Pattern CODE = Pattern.compile("[0-9]{1,3}");
  private static final Duration LONGEST_DELAY = Duration.ofHours(12);

  private final Ruling ruling;
  private final List<Fault> faults = new ArrayList<>();

  private RulingCheck(Ruling ruling) {
    this.ruling = ruling;
  }

  static List<Fault> of(Ruling ruling) {
    RulingCheck check = new RulingCheck(ruling);
    check.wholeRuling();
    ruling.purposes().forEach(check::purpose);
    ruling.abuseRules().forEach(check::abuseRule);
    return check.faults;
  }

  private void wholeRuling() {
    require(ruling.source().isBlank(), "source", "nothing", "decree or document, and date");
    boolean issued = ruling.mode() == Mode.ISSUED;
    require(issued && ruling.openCodes().isEmpty(), "purposes", "none is open", "an open purpose");
    require(issued && ruling.series().isEmpty(), "series", "none", "a document series");
    unique("series", ruling.series().stream().map(s -> s.name()).toList());
    unique("purposes", ruling.purposes().stream().map(PurposeRule::code).toList());
    unique("abuseRules", ruling.abuseRules().stream().map(AbuseRule::id).toList());
    ruling.dayQuota().forEach(quota -> quota("dayQuota", quota));
    ruling
        .ageLimit()
        .forEach(age -> require(age < 1 || age > 120, "ageLimit", "" + age, "1 to 120 years"));
    delay("startDelay", ruling.startDelay());
    delay("replyDelay", ruling.replyDelay());
    require(ruling.hintsPerDay() < 1, "hintsPerDay", "" + ruling.hintsPerDay(), "at least 1");
  }

  private void purpose(PurposeRule purpose) {
    String at = "purpose " + purpose.code() + " ";
    require(!CODE.matcher(purpose.code()).matches(), at + "code", purpose.code(), "1 to 3 digits");
    require(purpose.source().isBlank(), at + "source", "nothing", "decree or document, and date");
    require(purpose.days().isEmpty(), at + "days", "none", "a day of the week");
    purpose.quota().forEach(quota -> quota(at + "quota", quota));
    DailyHours hours = purpose.hours();
    require(
        hours.fromMinute() < 0
            || hours.untilMinute() > 1440
            || hours.fromMinute() >= hours.untilMinute(),
        at + "hours",
        hours.fromMinute() + " to " + hours.untilMinute(),
        "minutes 0 to 1440, from before until");
    Duration length = purpose.length().fold(new LengthOrDay());
    require(
        length.compareTo(Duration.ofMinutes(1)) < 0 || length.compareTo(Duration.ofDays(1)) > 0,
        at + "length",
        length.toString(),
        "1 minute to 24 hours");
  }

  private void abuseRule(AbuseRule rule) {
    require(
        rule.warnAbove() < 1 || rule.coolAbove() < rule.warnAbove(),
        "abuse rule " + rule.id(),
        rule.warnAbove() + " and " + rule.coolAbove(),
        "1 <= warnAbove <= coolAbove");
  }

  private void quota(String where, Quota quota) {
    require(quota.perDay() < 1, where, "" + quota.perDay(), "at least 1 a day, or no quota");
  }

  private void delay(String where, Duration delay) {
    require(
        delay.isNegative() || delay.compareTo(LONGEST_DELAY) > 0,
        where,
        delay.toString(),
        "0 to " + LONGEST_DELAY);
  }

  private void unique(String where, List<String> names) {
    Set<String> seen = new HashSet<>();
    names.forEach(n -> require(!seen.add(n), where, n + " twice", "each once"));
  }

  private void require(boolean wrong, String where, String found, String expected) {
    if (wrong) {
      faults.add(new Fault("ruling " + ruling.id() + " " + where, found, expected));
    }
  }

  private static final class LengthOrDay implements PermitLength.Cases<Duration> {
    @Override
    public Duration lasting(Duration duration) {
      return duration;
    }

    @Override
    public Duration untilEndOfDay() {
      return Duration.ofDays(1);
    }
  }
}
