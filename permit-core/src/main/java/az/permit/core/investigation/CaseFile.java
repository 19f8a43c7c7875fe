package az.permit.core.investigation;

import java.util.List;

/**
 * A case with all that was decided on it. Immutable and thread-safe.
 *
 * @param id names it in addresses: a letter for its kind, a hyphen, hexadecimal digits
 * @param matter what it is about
 * @param decisions the oldest first; the last one holds
 */
public record CaseFile(String id, Matter matter, List<CaseDecision> decisions) {
  /** Copies what could change. */
  public CaseFile {
    decisions = List.copyOf(decisions);
  }

  /** How far it is. */
  public CaseState state() {
    return decisions.isEmpty() ? CaseState.OPEN : decisions.get(decisions.size() - 1).state();
  }

  /** How many decisions it has: whoever decides names what they saw. */
  public int version() {
    return decisions.size();
  }

  /** Id and state: nobody whom a case is about reaches a log by accident. */
  @Override
  public String toString() {
    return "case " + id + ", " + state();
  }
}
