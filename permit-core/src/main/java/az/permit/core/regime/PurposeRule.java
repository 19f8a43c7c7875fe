package az.permit.core.regime;

import io.vavr.control.Option;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.immutables.value.Value;

/** What a ruling says of one purpose. Immutable and thread-safe. */
@Value.Immutable
public interface PurposeRule {
  /** Its code as it is texted: one to three digits. */
  String code();

  /** What it is for, in a word or two, for hints and the why-screen. */
  LocalizedText name();

  /** Where it stands written: decree or document, and date. */
  String source();

  /** Whether it is open; a closed one is refused with {@link #closedAdvice()}. */
  @Value.Default
  default boolean open() {
    return true;
  }

  /** Where to turn while it is closed, for instance the police line 102; empty if nowhere. */
  @Value.Default
  default LocalizedText closedAdvice() {
    return new LocalizedText("", "", "");
  }

  /** Whether it gives a permit, or is a mere notice that is recorded. */
  @Value.Default
  default Kind kind() {
    return Kind.PERMIT;
  }

  /** How long a permit holds. */
  PermitLength length();

  /** How many a day; none if there is no limit. */
  @Value.Default
  default Option<Quota> quota() {
    return Option.none();
  }

  /** The hours in which it holds. */
  @Value.Default
  default DailyHours hours() {
    return DailyHours.ALL_DAY;
  }

  /** The days of the week on which it is given. */
  @Value.Default
  default Set<DayOfWeek> days() {
    return EnumSet.allOf(DayOfWeek.class);
  }

  /** Whether it is given on that day; where it is on every day, without a look at the calendar. */
  default boolean isGivenOn(LocalDate day) {
    return days().size() == 7 || days().contains(day.getDayOfWeek());
  }

  /** Whether it is a medical need, which no abuse rule alone ever refuses. */
  @Value.Default
  default boolean medical() {
    return false;
  }

  /** A new builder. */
  static ImmutablePurposeRule.Builder builder() {
    return ImmutablePurposeRule.builder();
  }

  /** Permit or mere notice; seed 004 speaks of both ("bildiriş və ya icazə"). */
  enum Kind {
    /** A permit. */
    PERMIT,
    /** A notice that is recorded; the person may go. */
    NOTICE
  }
}
