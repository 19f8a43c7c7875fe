package az.permit.core.citizen;

import az.permit.core.identity.SmsAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An earlier message of a phone, as far as rules look back. Immutable and thread-safe.
 *
 * @param day the calendar day it counted on
 * @param ordinal its number on that day
 * @param operator the operator it came from
 * @param to the number it was sent to
 * @param octets what came over the wire, in hexadecimal
 * @param receivedAt when it came first
 * @param request how it was read, if it could be
 * @param outcome as in {@link AnsweredMessage#outcome()}
 * @param repeatUntil as in {@link AnsweredMessage#repeatUntil()}
 * @param replyText what was replied, if anything
 * @param deliveries how often it was delivered, the first time included
 */
public record PastMessage(
    LocalDate day,
    int ordinal,
    String operator,
    SmsAddress to,
    String octets,
    Instant receivedAt,
    Optional<PermitRequest> request,
    String outcome,
    Instant repeatUntil,
    Optional<String> replyText,
    int deliveries) {

  /** The same, delivered once more. */
  public PastMessage deliveredAgain() {
    return new PastMessage(
        day,
        ordinal,
        operator,
        to,
        octets,
        receivedAt,
        request,
        outcome,
        repeatUntil,
        replyText,
        deliveries + 1);
  }

  /** Nothing of a citizen: a message never reaches a log by accident. */
  @Override
  public String toString() {
    return "message " + ordinal + " of " + day + ": " + outcome;
  }
}
