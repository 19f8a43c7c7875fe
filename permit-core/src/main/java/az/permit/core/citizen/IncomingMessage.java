package az.permit.core.citizen;

import az.permit.core.identity.SmsAddress;
import java.time.Instant;
import java.util.Optional;

/**
 * One short message as an operator handed it over. Immutable and thread-safe.
 *
 * @param operator the operator it came from, by its configured name; the reply leaves by the same
 * @param from the citizen's phone, exactly as it came
 * @param to the short number it was sent to
 * @param text the decoded text, of any length and with anything in it; of one part, if it is a part
 * @param octets what came over the wire, in hexadecimal, kept as evidence of how it was read
 * @param dataCoding the SMPP data_coding it came with, 0–255
 * @param receivedAt when it was received; the day and the ruling follow from this alone
 * @param part which part of a long message this is; empty for a whole one
 */
public record IncomingMessage(
    String operator,
    SmsAddress from,
    SmsAddress to,
    String text,
    String octets,
    int dataCoding,
    Instant receivedAt,
    Optional<Part> part) {

  /**
   * Which part of a long message.
   *
   * @param reference the number all parts of one message share, 0–65535
   * @param total how many parts there are, 1–255
   * @param number which one this is, 1–total
   */
  public record Part(int reference, int total, int number) {}

  /** The same message, sent to that number. */
  public IncomingMessage to(SmsAddress number) {
    return new IncomingMessage(operator, from, number, text, octets, dataCoding, receivedAt, part);
  }

  /** The same message whole, once its parts are joined. */
  public IncomingMessage whole(String joinedText, String joinedOctets) {
    return new IncomingMessage(
        operator, from, to, joinedText, joinedOctets, dataCoding, receivedAt, Optional.empty());
  }

  /** Nothing of a citizen: a message never reaches a log by accident. */
  @Override
  public String toString() {
    return "message of " + text.length() + " characters by " + operator;
  }
}
