package az.permit.core.citizen.issuing;

import az.permit.core.citizen.AbuseCase;
import az.permit.core.citizen.AbuseCase.Step;
import az.permit.core.citizen.IncomingMessage;
import az.permit.core.citizen.Rejection.Refused;
import az.permit.core.citizen.Rejection.Refused.Cause;
import az.permit.core.citizen.RulingInForce;
import az.permit.core.identity.SmsAddress;
import az.permit.core.regime.AbuseRule;
import az.permit.core.regime.AbuseRule.Counts;
import az.permit.core.regime.Mode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules against abuse: what they refuse, and which steps become a case. Stateless and
 * thread-safe.
 */
public final class AbuseCheck {
  private AbuseCheck() {}

  /** The refusal of the first rule on the whole phone that fires, or null. */
  static @Nullable Refused refusal(Question q) {
    List<AbuseRule> rules = q.ruling().abuseRules();
    for (int i = 0; i < rules.size(); i++) {
      AbuseRule rule = rules.get(i);
      if (rule.counts() != Counts.REFUSALS_ON_SPENT_ALLOWANCE && firesOn(q, rule)) {
        return q.refused(rule.id(), cause(rule), rule.coolAbove(), q.tomorrow());
      }
    }
    return null;
  }

  /**
   * The refusal of a spent allowance, worded for whoever asked for the same too often. It only
   * takes the place of a refusal, so it wrongs nobody who shares the phone.
   */
  static Refused spent(Question q, Refused refused) {
    if (q.purpose().medical()) {
      return refused;
    }
    for (AbuseRule rule : q.ruling().abuseRules()) {
      if (rule.counts() == Counts.REFUSALS_ON_SPENT_ALLOWANCE && firesOn(q, rule)) {
        return q.refused(rule.id(), cause(rule), rule.coolAbove(), refused.askAgainAt());
      }
    }
    return refused;
  }

  /** Whether the phone asked for so many documents that it may look nobody up any more. */
  static boolean asksForTooManyDocuments(Question q) {
    for (AbuseRule rule : q.ruling().abuseRules()) {
      if (rule.counts() == Counts.DOCUMENTS_OF_ONE_PHONE && firesOn(q, rule)) {
        return true;
      }
    }
    return false;
  }

  private static boolean firesOn(Question q, AbuseRule rule) {
    PhoneUsage usage = q.situation().usage();
    return count(rule, usage) > rule.coolAbove() && !usage.lifted().contains(rule.id());
  }

  /**
   * The steps that this message makes rules take; a store keeps each once a day. None where nobody
   * needs a permit: there is nothing to abuse, and what floods us ends in silence anyway.
   */
  public static List<AbuseCase> steps(
      RulingInForce inForce, IncomingMessage message, PhoneUsage usage, boolean spentAgain) {
    if (inForce.ruling().mode() == Mode.NOT_NEEDED) {
      return List.of();
    }
    List<AbuseCase> steps = new ArrayList<>(0);
    for (AbuseRule rule : inForce.ruling().abuseRules()) {
      boolean counted =
          switch (rule.counts()) {
            case DOCUMENTS_OF_ONE_PHONE -> usage.documentRank() > usage.documents();
            case MESSAGES_OF_ONE_PHONE -> true;
            case REFUSALS_ON_SPENT_ALLOWANCE -> spentAgain;
          };
      int count = count(rule, usage);
      if (counted && count > rule.coolAbove()) {
        steps.add(step(inForce, message, rule, Step.COOLED_DOWN, count));
      } else if (counted && count > rule.warnAbove()) {
        steps.add(step(inForce, message, rule, Step.WARNED, count));
      }
    }
    return steps;
  }

  private static AbuseCase step(
      RulingInForce inForce, IncomingMessage message, AbuseRule rule, Step step, int count) {
    SmsAddress phone = message.from();
    String evidence =
        "count=" + count + " warnAbove=" + rule.warnAbove() + " coolAbove=" + rule.coolAbove();
    return new AbuseCase(
        rule.id(),
        inForce.ruling().id(),
        phone,
        inForce.local(message.receivedAt()).toLocalDate(),
        step,
        evidence,
        message.receivedAt());
  }

  /** What a rule counts, this message included. */
  private static int count(AbuseRule rule, PhoneUsage usage) {
    return switch (rule.counts()) {
      case DOCUMENTS_OF_ONE_PHONE -> Math.max(usage.documentRank(), usage.documents());
      case MESSAGES_OF_ONE_PHONE -> usage.messages() + 1;
      case REFUSALS_ON_SPENT_ALLOWANCE -> usage.spentRefusals() + 1;
    };
  }

  private static Cause cause(AbuseRule rule) {
    return switch (rule.counts()) {
      case DOCUMENTS_OF_ONE_PHONE -> Cause.TOO_MANY_DOCUMENTS;
      case MESSAGES_OF_ONE_PHONE -> Cause.TOO_MANY_MESSAGES;
      case REFUSALS_ON_SPENT_ALLOWANCE -> Cause.ASKED_TOO_OFTEN;
    };
  }
}
