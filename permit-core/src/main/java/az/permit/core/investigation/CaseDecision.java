package az.permit.core.investigation;

import java.time.Instant;

/**
 * One decision on a case; it stays, whatever is decided later. Immutable and thread-safe.
 *
 * @param number its place among the decisions on the case, from 1
 * @param state what the case became by it
 * @param reason in the investigator's words, 1 to {@value #LONGEST_REASON} characters
 * @param investigator the name of who decided
 * @param at when
 */
public record CaseDecision(
    int number, CaseState state, String reason, String investigator, Instant at) {
  /** Longest reason, in UTF-16 units. */
  public static final int LONGEST_REASON = 1_000;

  /**
   * @throws IllegalArgumentException if there is no reason, or one that is too long
   */
  public CaseDecision {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new IllegalArgumentException("expected a reason of 1 to " + LONGEST_REASON);
    }
  }

  /** Number and state: neither names nor reasons reach a log by accident. */
  @Override
  public String toString() {
    return "decision " + number + ": " + state;
  }
}
