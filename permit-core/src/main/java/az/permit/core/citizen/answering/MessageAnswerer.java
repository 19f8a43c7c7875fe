package az.permit.core.citizen.answering;

import az.permit.core.citizen.AbuseCase;
import az.permit.core.citizen.AnsweredMessage;
import az.permit.core.citizen.Grant;
import az.permit.core.citizen.PastMessage;
import az.permit.core.citizen.PastPermit;
import az.permit.core.citizen.Permit;
import az.permit.core.citizen.PermitRequest;
import az.permit.core.citizen.Rejection.Refused;
import az.permit.core.citizen.issuing.AbuseCheck;
import az.permit.core.citizen.issuing.Discretion;
import az.permit.core.citizen.issuing.Issuing;
import az.permit.core.citizen.issuing.OwnPermits;
import az.permit.core.citizen.issuing.PhoneUsage;
import az.permit.core.citizen.issuing.Situation;
import az.permit.core.identity.Holder;
import az.permit.core.identity.SmsAddress;
import az.permit.core.regime.AbuseRule;
import az.permit.core.regime.Mode;
import az.permit.core.regime.PurposeRule;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Answers one message: pure but for the names of new permits. A repeat gets the standing answer,
 * what cannot be read gets a hint, a request gets a decision, and a flood gets silence.
 */
final class MessageAnswerer {
  /** How often a phone is told that it sends too much before silence. */
  static final int TOLD_OF_FLOOD = 3;

  /**
   * So many messages of a day are answered to a medical request that repeats; then it is an echo.
   */
  static final int MEDICAL_REPEATS = 200;

  private final PermitNames names;

  MessageAnswerer(PermitNames names) {
    this.names = names;
  }

  AnsweredMessage answer(PreparedMessage prepared, PhoneLog phone, HolderLog holder) {
    AnswerDraft draft = new AnswerDraft(prepared, phone);
    if (isUnanswerable(prepared.message().from())) {
      return draft.silent("no-reply-address", List.of());
    }
    PhoneUsage usage = phone.usageOn(draft.day, prepared.request());
    PastMessage standing = phone.standing(prepared);
    if (standing != null) {
      List<AbuseCase> steps = steps(prepared, draft, usage, false);
      return isTooMuch(prepared, phone, draft, usage)
          ? draft.silent("flood", steps)
          : draft.repeated(standing, steps);
    }
    return prepared.request() == null
        ? hint(prepared, phone, draft, usage)
        : decide(prepared, phone, holder, draft, usage);
  }

  private static AnsweredMessage hint(
      PreparedMessage prepared, PhoneLog phone, AnswerDraft draft, PhoneUsage usage) {
    List<AbuseCase> steps = steps(prepared, draft, usage, false);
    if (isTooMuch(prepared, phone, draft, usage)) {
      return draft.silent("hints-per-day", steps);
    }
    if (draft.inForce.ruling().mode() != Mode.ISSUED) {
      Situation situation = situation(prepared, List.of(), draft, usage);
      return draft.rejected(Issuing.ofMode(draft.inForce, situation), "mode", steps);
    }
    return draft.rejected(prepared.read().getLeft(), "reading", steps);
  }

  /** Whether a redelivered message is answered anew; without an end an echo would have none. */
  boolean answersAgain(PreparedMessage prepared, PhoneLog phone) {
    AnswerDraft draft = new AnswerDraft(prepared, phone);
    return !isTooMuch(prepared, phone, draft, phone.usageOn(draft.day, prepared.request()));
  }

  /** Where even this failed: kept for a person to see, and the citizen is told so. */
  static AnsweredMessage setAside(PreparedMessage prepared, PhoneLog phone, String why) {
    return new AnswerDraft(prepared, phone).setAside(why);
  }

  private AnsweredMessage decide(
      PreparedMessage prepared,
      PhoneLog phone,
      HolderLog holder,
      AnswerDraft draft,
      PhoneUsage usage) {
    PermitRequest request = prepared.read().get();
    Situation situation = situation(prepared, holder.permits(), draft, usage);
    Either<Refused, Grant> decision = Issuing.decide(draft.inForce, request, situation);
    if (decision.isRight()) {
      Permit permit = permit(prepared, request, holder, decision.get());
      return draft.granted(decision.get(), permit, steps(prepared, draft, usage, false));
    }
    Refused refused = decision.getLeft();
    List<AbuseCase> steps = steps(prepared, draft, usage, isSpent(refused));
    if (isFlood(draft, usage) && !isMedical(draft, request)) {
      return draft.silent("flood", steps);
    }
    OwnPermits own = phone.ownPermits(draft.day, request);
    Refused told = Discretion.told(refused, draft.inForce.ruling(), request.purpose(), own);
    return draft.refused(refused, steps, told, steps(prepared, draft, usage, isSpent(told)));
  }

  private static Situation situation(
      PreparedMessage prepared, List<PastPermit> permits, AnswerDraft draft, PhoneUsage usage) {
    Instant at = prepared.message().receivedAt();
    return new Situation(at, draft.inForce.local(at), prepared.register(), permits, usage);
  }

  private static List<AbuseCase> steps(
      PreparedMessage prepared, AnswerDraft draft, PhoneUsage usage, boolean spentAgain) {
    return AbuseCheck.steps(draft.inForce, prepared.message(), usage, spentAgain);
  }

  private Permit permit(
      PreparedMessage prepared, PermitRequest request, HolderLog holder, Grant grant) {
    Instant at = prepared.message().receivedAt();
    LocalDate day = prepared.desk().inForce().local(at).toLocalDate();
    Holder whose = prepared.register().holderOf(request.document());
    return new Permit(
        names.nextId(at),
        names.nextCode(),
        whose,
        day,
        holder.nextOrdinalOn(day),
        request.document(),
        request.purpose(),
        grant.validity(),
        grant.ruling().id(),
        at,
        1);
  }

  private static boolean isSpent(Refused refused) {
    return refused.cause() == Refused.Cause.QUOTA_SPENT
        || refused.cause() == Refused.Cause.DAY_QUOTA_SPENT
        || refused.cause() == Refused.Cause.ASKED_TOO_OFTEN;
  }

  private static boolean isUnanswerable(SmsAddress from) {
    return from.ton() == SmsAddress.ALPHANUMERIC || from.value().isEmpty();
  }

  /** Whether a phone had enough hints, or repeats of an answer; a medical one is told longer. */
  private static boolean isTooMuch(
      PreparedMessage prepared, PhoneLog phone, AnswerDraft draft, PhoneUsage usage) {
    PermitRequest request = prepared.request();
    if (request == null) {
      return isFlood(draft, usage)
          || phone.hintsOn(draft.day) >= draft.inForce.ruling().hintsPerDay();
    }
    return isMedical(draft, request) ? usage.messages() >= MEDICAL_REPEATS : isFlood(draft, usage);
  }

  private static boolean isMedical(AnswerDraft draft, PermitRequest request) {
    return draft.inForce.ruling().purpose(request.purpose()).exists(PurposeRule::medical);
  }

  private static boolean isFlood(AnswerDraft draft, PhoneUsage usage) {
    for (AbuseRule rule : draft.inForce.ruling().abuseRules()) {
      if (rule.counts() == AbuseRule.Counts.MESSAGES_OF_ONE_PHONE) {
        return !usage.lifted().contains(rule.id())
            && usage.messages() >= rule.coolAbove() + TOLD_OF_FLOOD;
      }
    }
    return false;
  }
}
