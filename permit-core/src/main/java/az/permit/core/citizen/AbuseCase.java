package az.permit.core.citizen;

import az.permit.core.identity.SmsAddress;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One step that an abuse rule took against a phone, kept for a person to judge. At most one case is
 * kept per phone, day, rule and step. Immutable and thread-safe.
 *
 * @param rule the rule that fired, by its id in the ruling
 * @param ruling the ruling that holds the rule
 * @param phone whose messages made it fire
 * @param day the calendar day in the regime's zone
 * @param step how far it went
 * @param evidence what was counted, without any number of a person: {@code count=9 warnAbove=8
 *     coolAbove=12}
 * @param at when the message that made it fire was received
 */
public record AbuseCase(
    String rule,
    String ruling,
    SmsAddress phone,
    LocalDate day,
    Step step,
    String evidence,
    Instant at) {

  /** How far a rule went: it warns, then cools down, and never more by itself. */
  public enum Step {
    /** The citizen was told that more would be too many. */
    WARNED,
    /**
     * Requests other than medical ones are refused for a while, and the case waits for a person.
     */
    COOLED_DOWN
  }
}
