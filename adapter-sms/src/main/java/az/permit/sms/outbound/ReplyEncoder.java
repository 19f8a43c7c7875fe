package az.permit.sms.outbound;

import az.permit.core.citizen.Reply;
import az.permit.core.identity.SmsAddress;
import az.permit.sms.settings.OperatorSettings;
import az.permit.sms.settings.ReplyLetters;
import az.permit.sms.text.EncodedText;
import az.permit.sms.text.TextEncoder;
import az.permit.sms.wire.ShortMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes replies as an operator wants them. Used by one thread. */
final class ReplyEncoder {
  private static final Duration LONGEST_VALIDITY = Duration.ofDays(7);

  private final OperatorSettings operator;
  private int reference;

  ReplyEncoder(OperatorSettings operator) {
    this.operator = operator;
  }

  /** The segments of the reply, in their order. */
  List<ShortMessage> encode(Reply reply, Instant now) {
    EncodedText text =
        operator.replyLetters() == ReplyLetters.FULL
            ? TextEncoder.full(reply.text(), operator.alphabet(), reference)
            : TextEncoder.folded(reply.text(), operator.alphabet(), reference);
    if (text.hasHeader()) {
      reference = reference + 1 & 0xFF;
    }
    SmsAddress from =
        new SmsAddress(
            operator.sourceTon().orElse(reply.from().ton()),
            operator.sourceNpi().orElse(reply.from().npi()),
            reply.from().value());
    String validity =
        operator.tellsExpiry() ? validity(Duration.between(now, reply.expiresAt())) : "";
    List<ShortMessage> segments = new ArrayList<>(text.segments().size());
    for (byte[] userData : text.segments()) {
      segments.add(
          ShortMessage.of(from, reply.to(), text.dataCoding(), text.hasHeader(), userData)
              .validFor(validity));
    }
    return segments;
  }

  /** Relative time, SMPP 3.4 section 7.1.1.2: {@code YYMMDDhhmmss000R}; a minute at least. */
  private static String validity(Duration left) {
    if (left.compareTo(LONGEST_VALIDITY) > 0) {
      return "";
    }
    long seconds = Math.max(60, left.toSeconds());
    StringBuilder period = new StringBuilder(16).append("0000");
    two(period, seconds / 86_400);
    two(period, seconds / 3_600 % 24);
    two(period, seconds / 60 % 60);
    two(period, seconds % 60);
    return period.append("000R").toString();
  }

  private static void two(StringBuilder period, long number) {
    period.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}
