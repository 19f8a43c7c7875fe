package az.permit.sms.inbound;

import az.permit.core.citizen.IncomingMessage;
import az.permit.core.citizen.IncomingMessage.Part;
import az.permit.sms.link.LinkSession;
import az.permit.sms.settings.OperatorSettings;
import az.permit.sms.text.Octets;
import az.permit.sms.text.TextDecoder;
import az.permit.sms.text.UserDataHeader;
import az.permit.sms.wire.Pdus;
import az.permit.sms.wire.ShortMessage;
import java.time.Instant;
import java.util.Optional;

/**
 * A deliver_sm as it came, and by which session it is to be answered.
 *
 * @param session the session
 * @param pdu the whole PDU
 * @param receivedAt when it came
 */
record Delivery(LinkSession session, byte[] pdu, Instant receivedAt) {
  int sequence() {
    return Pdus.sequence(pdu);
  }

  /** What the citizen wrote, whatever the alphabet and however it was cut into parts. */
  IncomingMessage read(ShortMessage message) {
    OperatorSettings operator = session.operator();
    byte[] userData = message.userData();
    UserDataHeader header =
        message.hasHeader() ? UserDataHeader.parse(userData) : UserDataHeader.NONE;
    Optional<Part> part = header.part().or(message::sarPart);
    String text =
        TextDecoder.decode(message.dataCoding(), userData, header.length(), operator.alphabet());
    return new IncomingMessage(
        operator.name(),
        message.from(),
        message.to(),
        text,
        Octets.toHex(userData),
        message.dataCoding(),
        receivedAt,
        part);
  }
}
