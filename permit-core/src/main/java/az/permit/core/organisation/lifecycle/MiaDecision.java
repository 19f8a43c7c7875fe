package az.permit.core.organisation.lifecycle;

import java.time.Instant;

/**
 * What MIA decided of a permit, as it came in. Immutable and thread-safe.
 *
 * @param id MIA's id of the decision; the same id is the same decision
 * @param permit public id of the permit
 * @param revision the revision that MIA had before it
 * @param verdict what it decided
 * @param reason why, as MIA words it, or empty
 * @param at when, by MIA's clock
 */
public record MiaDecision(
    String id, String permit, int revision, Verdict verdict, String reason, Instant at) {

  /** What MIA may decide, the strictest last. */
  public enum Verdict {
    /** It may be used. */
    APPROVED("approved"),
    /** It may not. */
    REJECTED("rejected"),
    /** It may no longer. */
    REVOKED("revoked");

    private final String code;

    Verdict(String code) {
      this.code = code;
    }

    /** Its name in MIA's interface. */
    public String code() {
      return code;
    }
  }

  /** What came of a decision; every one is recorded, and none breaks anything. */
  public enum Outcome {
    /** The permit has changed. */
    APPLIED("applied"),
    /** The same decision came before; what came of it then still holds. */
    REPEATED("repeated"),
    /** No such permit was ever sent to MIA. */
    UNKNOWN_PERMIT("unknown-permit"),
    /** MIA is told of a newer revision, or names one that there is not. */
    OTHER_REVISION("other-revision"),
    /** The same or a stricter decision came before, or the permit was withdrawn, or is over. */
    NOT_OPEN("not-open");

    private final String code;

    Outcome(String code) {
      this.code = code;
    }

    /** Its stable name in records and answers. */
    public String code() {
      return code;
    }
  }

  /** Its ids: a reason may name a person, so it is not for logs. */
  @Override
  public String toString() {
    return id + " of " + permit + " revision " + revision + " " + verdict;
  }
}
