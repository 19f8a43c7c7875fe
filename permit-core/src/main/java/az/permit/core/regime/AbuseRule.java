package az.permit.core.regime;

/**
 * A rule against abuse, by what one phone did on one calendar day. Graduated: above the first
 * number it warns, above the second it cools down until the day ends; both steps become a case.
 * Immutable and thread-safe.
 *
 * @param id its name in cases and on the why-screen
 * @param counts what is counted
 * @param warnAbove the greatest count that is still nobody's concern, at least 1
 * @param coolAbove the greatest count that is still answered, at least {@code warnAbove}
 * @param source where it stands written, or why it was chosen
 */
public record AbuseRule(String id, Counts counts, int warnAbove, int coolAbove, String source) {

  /** What a rule counts. */
  public enum Counts {
    /** Different documents for which one phone asked. */
    DOCUMENTS_OF_ONE_PHONE,
    /** Messages of one phone, of any kind. */
    MESSAGES_OF_ONE_PHONE,
    /**
     * Refusals of one document and purpose by one phone because an allowance was spent, repeats
     * within minutes left out. Asked only where that allowance refuses anyway.
     */
    REFUSALS_ON_SPENT_ALLOWANCE
  }
}
