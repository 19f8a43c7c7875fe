package az.permit.persistence.citizen;

import az.permit.core.citizen.AnsweredMessage;
import az.permit.core.citizen.IncomingMessage;
import az.permit.core.citizen.PermitRequest;
import az.permit.core.identity.Holder;
import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.SmsAddress;
import az.permit.persistence.rows.BodyReader;
import az.permit.persistence.rows.BodyWriter;
import java.util.Optional;

/**
 * All that is personal in a message and its reply, kept as one sealed blob. The holder is kept as a
 * text, too, for the key that finds it cannot be turned back.
 */
record MessageBody(
    SmsAddress from,
    SmsAddress to,
    String text,
    String octets,
    int dataCoding,
    Optional<IncomingMessage.Part> part,
    Optional<IdentityDocument> document,
    Optional<String> holder,
    Optional<ReplyBody> reply) {
  private static final int VERSION = 1;

  /** The reply, but for what the outbox needs in the clear. */
  record ReplyBody(SmsAddress from, SmsAddress to, String text) {}

  static MessageBody of(AnsweredMessage answered) {
    IncomingMessage message = answered.message();
    return new MessageBody(
        message.from(),
        message.to(),
        message.text(),
        message.octets(),
        message.dataCoding(),
        message.part(),
        answered.request().map(PermitRequest::document),
        answered.holder().map(Holder::key),
        answered.reply().map(reply -> new ReplyBody(reply.from(), reply.to(), reply.text())));
  }

  static MessageBody of(IncomingMessage part) {
    return new MessageBody(
        part.from(),
        part.to(),
        part.text(),
        part.octets(),
        part.dataCoding(),
        part.part(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  byte[] pack() {
    return new BodyWriter(VERSION)
        .address(from)
        .address(to)
        .text(text)
        .text(octets)
        .number(dataCoding)
        .optional(part, (out, p) -> out.number(p.reference()).number(p.total()).number(p.number()))
        .optional(document, BodyWriter::document)
        .optional(holder, BodyWriter::text)
        .optional(reply, (out, r) -> out.address(r.from()).address(r.to()).text(r.text()))
        .bytes();
  }

  static MessageBody unpack(byte[] packed) {
    BodyReader in = new BodyReader(VERSION, packed);
    return new MessageBody(
        in.address(),
        in.address(),
        in.text(),
        in.text(),
        in.number(),
        in.optional(p -> new IncomingMessage.Part(p.number(), p.number(), p.number())),
        in.optional(BodyReader::document),
        in.optional(BodyReader::text),
        in.optional(r -> new ReplyBody(r.address(), r.address(), r.text())));
  }

  /** Nothing of a citizen. */
  @Override
  public String toString() {
    return "body of " + text.length() + " characters";
  }
}
