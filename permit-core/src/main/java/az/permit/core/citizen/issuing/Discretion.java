package az.permit.core.citizen.issuing;

import az.permit.core.citizen.Rejection.Refused;
import az.permit.core.regime.PurposeRule;
import az.permit.core.regime.Quota;
import az.permit.core.regime.Ruling;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * How much of a refusal a phone is told. That an allowance is spent tells that somebody obtained a
 * permit for that document today, so only a phone that itself obtained all that spends it hears of
 * it. Any other is told word for word what it is told of a document that is unknown, barred or over
 * the age limit; the record keeps the true cause. Stateless and thread-safe.
 *
 * <p>What remains is whether there is a permit for whoever asks. A grant tells that the allowance
 * was not spent; but it spends it, and the holder will notice. A refusal in the neutral words tells
 * that the document is one of those four; without a register it can only be a spent one. The rule
 * on documents of one phone limits how many documents a phone can ask this of in a day; not with a
 * medical code, which no rule against abuse refuses: there every grant is a permit on record, and
 * the asking a case.
 */
public final class Discretion {
  private Discretion() {}

  /**
   * The refusal as that phone is told it: itself, or the neutral one.
   *
   * @param purpose the purpose that was asked for
   * @param own what the phone itself obtained for the document today
   */
  public static Refused told(Refused refused, Ruling ruling, String purpose, OwnPermits own) {
    boolean bySelf =
        switch (refused.cause()) {
          case QUOTA_SPENT -> isSpentByOwn(ruling, purpose, own);
          case DAY_QUOTA_SPENT -> isSpent(ruling.dayQuota(), own.ofAll());
          case ASKED_TOO_OFTEN ->
              isSpentByOwn(ruling, purpose, own) || isSpent(ruling.dayQuota(), own.ofAll());
          case NOT_NEEDED,
              NOT_GIVEN,
              PURPOSE_CLOSED,
              OUTSIDE_HOURS,
              NOT_ELIGIBLE,
              TOO_MANY_DOCUMENTS,
              TOO_MANY_MESSAGES ->
              true;
        };
    return bySelf ? refused : neutral(refused);
  }

  private static boolean isSpentByOwn(Ruling ruling, String purpose, OwnPermits own) {
    return isSpent(ruling.purpose(purpose).flatMap(PurposeRule::quota), own.ofPurpose());
  }

  private static boolean isSpent(Option<Quota> quota, int own) {
    return quota.exists(one -> one.isSpentBy(own));
  }

  private static Refused neutral(Refused refused) {
    return new Refused(
        Refused.Cause.NOT_ELIGIBLE,
        refused.rule(),
        refused.ruling(),
        0,
        Instant.MAX,
        refused.openPurposes());
  }
}
