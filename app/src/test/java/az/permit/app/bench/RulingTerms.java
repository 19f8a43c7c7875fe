package az.permit.app.bench;

import az.permit.core.citizen.RulingInForce;
import az.permit.core.regime.AbuseRule;
import az.permit.core.regime.AbuseRule.Counts;
import az.permit.core.regime.Ruling;
import java.time.Duration;

/**
 * What the rule engine needs of a ruling, looked up once per ruling as plain numbers, so that no
 * message pays for it. Immutable and thread-safe.
 *
 * @param inForce the ruling
 * @param delay from the receipt of a message to the beginning of its permit
 * @param documents the rule on different documents of one phone
 * @param messages the rule on messages of one phone
 * @param spentRefusals the rule on refusals because an allowance was spent
 */
record RulingTerms(
    RulingInForce inForce,
    Duration delay,
    AbuseRule documents,
    AbuseRule messages,
    AbuseRule spentRefusals) {

  static RulingTerms of(RulingInForce inForce) {
    Ruling ruling = inForce.ruling();
    return new RulingTerms(
        inForce,
        ruling.delay(),
        abuseRule(ruling, 0, Counts.DOCUMENTS_OF_ONE_PHONE),
        abuseRule(ruling, 1, Counts.MESSAGES_OF_ONE_PHONE),
        abuseRule(ruling, 2, Counts.REFUSALS_ON_SPENT_ALLOWANCE));
  }

  /** The rules of the engine stand in this order, as those of every preset do. */
  private static AbuseRule abuseRule(Ruling ruling, int place, Counts counts) {
    AbuseRule rule = ruling.abuseRules().get(place);
    if (rule.counts() != counts) {
      throw new IllegalArgumentException("expected " + counts + ", but " + rule.counts());
    }
    return rule;
  }
}
