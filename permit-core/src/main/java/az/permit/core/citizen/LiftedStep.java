package az.permit.core.citizen;

import java.time.LocalDate;

/**
 * A cool-down that a person took back: that rule refuses that phone nothing on that day. Immutable
 * and thread-safe.
 *
 * @param rule the rule, by its id in the ruling
 * @param day the calendar day in the regime's zone
 */
public record LiftedStep(String rule, LocalDate day) {}
