package az.permit.core.citizen;

import az.permit.core.identity.SmsAddress;
import java.time.Instant;

/**
 * What a citizen is told. Immutable and thread-safe.
 *
 * @param operator the operator it leaves by: the one the message came from
 * @param from the short number, as the message addressed it
 * @param to the citizen's phone, exactly as it came
 * @param text the full text, in full letters; what the operator's alphabet lacks is folded there
 * @param notBefore when it may leave at the earliest; a ruling may hold replies back
 * @param expiresAt after this it would mislead and is not sent any more
 */
public record Reply(
    String operator,
    SmsAddress from,
    SmsAddress to,
    String text,
    Instant notBefore,
    Instant expiresAt) {
  /** Nothing of a citizen: a reply never reaches a log by accident. */
  @Override
  public String toString() {
    return "reply of " + text.length() + " characters by " + operator;
  }
}
