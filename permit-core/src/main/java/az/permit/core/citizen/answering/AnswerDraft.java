package az.permit.core.citizen.answering;

import az.permit.core.citizen.AbuseCase;
import az.permit.core.citizen.AnsweredMessage;
import az.permit.core.citizen.Grant;
import az.permit.core.citizen.IncomingMessage;
import az.permit.core.citizen.Language;
import az.permit.core.citizen.PastMessage;
import az.permit.core.citizen.Permit;
import az.permit.core.citizen.PermitRequest;
import az.permit.core.citizen.Rejection;
import az.permit.core.citizen.Rejection.Refused;
import az.permit.core.citizen.Reply;
import az.permit.core.citizen.RulingInForce;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The record of one message in the making. Not thread-safe: one answer's own. */
final class AnswerDraft {
  /** The same request within this of a refusal gets the same text and no new decision. */
  static final Duration REFUSAL_STANDS = Duration.ofMinutes(5);

  /** The outcome of a request that got its permit. */
  static final String GRANTED = "granted";

  /** The outcome of a message that could not be processed. */
  static final String SET_ASIDE = "set-aside";

  private static final Duration REFUSAL_EXPIRES = Duration.ofHours(4);

  private final PreparedMessage prepared;
  final RulingInForce inForce;
  final LocalDate day;
  private final int ordinal;
  private final Instant at;

  AnswerDraft(PreparedMessage prepared, PhoneLog phone) {
    this.prepared = prepared;
    inForce = prepared.desk().inForce();
    at = prepared.message().receivedAt();
    day = inForce.local(at).toLocalDate();
    ordinal = phone.countOn(day) + 1;
  }

  AnsweredMessage granted(Grant grant, Permit permit, List<AbuseCase> steps) {
    PermitRequest request = prepared.read().get();
    String text = warned(prepared.desk().texts().granted(request, grant), steps);
    Instant until = grant.validity().untilExclusive();
    return answered(
        GRANTED,
        "purpose-" + request.purpose(),
        grant.purpose().source(),
        until,
        Optional.of(permit),
        Optional.of(reply(text, until)),
        steps);
  }

  AnsweredMessage rejected(Rejection rejection, String rule, List<AbuseCase> steps) {
    return rejected(rejection, rule, steps, rejection, steps);
  }

  /**
   * Kept as it is, and worded as it is told.
   *
   * @param told the refusal as this phone is told it
   * @param warned the steps that it is warned of
   */
  AnsweredMessage refused(
      Refused refused, List<AbuseCase> steps, Refused told, List<AbuseCase> warned) {
    return rejected(refused, refused.rule(), steps, told, warned);
  }

  private AnsweredMessage rejected(
      Rejection rejection,
      String rule,
      List<AbuseCase> steps,
      Rejection told,
      List<AbuseCase> warned) {
    PermitRequest request = prepared.request();
    Language language = prepared.language();
    String text = warned(prepared.desk().texts().rejected(told, request, language), warned);
    return answered(
        rejection.code(),
        rule,
        prepared.register().asked() ? "register asked" : "no register asked",
        stands(rejection),
        Optional.empty(),
        Optional.of(reply(text, at.plus(REFUSAL_EXPIRES))),
        steps);
  }

  /** The same text again, held as long as the first and never beyond what it promises. */
  AnsweredMessage repeated(PastMessage past, List<AbuseCase> steps) {
    IncomingMessage message = prepared.message();
    Instant held = inForce.replyAt(past.receivedAt());
    boolean granted = past.repeatUntil().isAfter(past.receivedAt().plus(REFUSAL_STANDS));
    Reply again =
        new Reply(
            message.operator(),
            message.to(),
            message.from(),
            past.replyText().orElseThrow(),
            later(at, held),
            granted ? past.repeatUntil() : at.plus(REFUSAL_EXPIRES));
    return answered(
        "repeated",
        "same-request-again",
        "of message " + past.ordinal() + " of " + past.day(),
        past.repeatUntil(),
        Optional.empty(),
        Optional.of(again),
        steps);
  }

  AnsweredMessage silent(String rule, List<AbuseCase> steps) {
    return answered("silent", rule, "", at, Optional.empty(), Optional.empty(), steps);
  }

  AnsweredMessage setAside(String why) {
    String text = prepared.desk().texts().setAside(Language.AZ);
    return answered(
        SET_ASIDE,
        "failure",
        why,
        at,
        Optional.empty(),
        Optional.of(reply(text, at.plus(REFUSAL_EXPIRES))),
        List.of());
  }

  private AnsweredMessage answered(
      String outcome,
      String rule,
      String detail,
      Instant repeatUntil,
      Optional<Permit> permit,
      Optional<Reply> reply,
      List<AbuseCase> cases) {
    PermitRequest request = prepared.request();
    return new AnsweredMessage(
        prepared.message(),
        day,
        ordinal,
        Optional.ofNullable(request),
        Optional.ofNullable(request).map(r -> prepared.register().holderOf(r.document())),
        outcome,
        inForce.ruling().id(),
        rule,
        detail,
        repeatUntil,
        permit,
        reply,
        cases);
  }

  private Reply reply(String text, Instant expiresAt) {
    Instant notBefore = inForce.replyAt(at);
    IncomingMessage message = prepared.message();
    return new Reply(
        message.operator(),
        message.to(),
        message.from(),
        text,
        notBefore,
        later(expiresAt, notBefore.plus(REFUSAL_STANDS)));
  }

  private String warned(String text, List<AbuseCase> steps) {
    PermitRequest request = prepared.request();
    if (request == null) {
      return text;
    }
    for (AbuseCase step : steps) {
      if (step.step() == AbuseCase.Step.WARNED) {
        return text + prepared.desk().texts().warning(step.rule(), request.language());
      }
    }
    return text;
  }

  /** A refusal stands for some minutes, but never beyond the moment from which it is wrong. */
  private Instant stands(Rejection rejection) {
    Instant end = earlier(at.plus(REFUSAL_STANDS), inForce.endsAt());
    return rejection instanceof Refused refused ? earlier(end, refused.askAgainAt()) : end;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
