package az.permit.sms.wire;

import az.permit.core.citizen.IncomingMessage.Part;
import az.permit.core.identity.SmsAddress;
import java.util.Optional;

/**
 * A deliver_sm or a submit_sm, which share one layout: SMPP 3.4 sections 4.4.1 and 4.6.1. Immutable
 * and thread-safe, if nobody writes to the array.
 */
public final class ShortMessage {
  private static final int UDHI = 0x40;
  private static final int RECEIPT_BITS = 0x3C;

  private final SmsAddress from;
  private final SmsAddress to;
  private final int esmClass;
  private final int dataCoding;
  private final String validityPeriod;
  private final byte[] userData;
  private final Optional<Part> sarPart;

  ShortMessage(
      SmsAddress from,
      SmsAddress to,
      int esmClass,
      int dataCoding,
      String validityPeriod,
      byte[] userData,
      Optional<Part> sarPart) {
    this.from = from;
    this.to = to;
    this.esmClass = esmClass;
    this.dataCoding = dataCoding;
    this.validityPeriod = validityPeriod;
    this.userData = userData;
    this.sarPart = sarPart;
  }

  /** A message without optional parameters. */
  public static ShortMessage of(
      SmsAddress from, SmsAddress to, int dataCoding, boolean hasHeader, byte[] userData) {
    int esmClass = hasHeader ? UDHI : 0;
    return new ShortMessage(from, to, esmClass, dataCoding, "", userData, Optional.empty());
  }

  /** The same, given up by the operator after that time, SMPP 3.4 section 7.1.1. */
  public ShortMessage validFor(String period) {
    return new ShortMessage(from, to, esmClass, dataCoding, period, userData, sarPart);
  }

  /** Reads one off the wire. */
  public static ShortMessage parse(byte[] pdu) throws MalformedPdu {
    return new ShortMessageReader(pdu).read();
  }

  /** The whole PDU, with user data of more than 254 octets as message_payload. */
  public byte[] toPdu(int commandId, int sequence) {
    return ShortMessageWriter.write(this, commandId, sequence);
  }

  /** The sender; its value is empty if none was given. */
  public SmsAddress from() {
    return from;
  }

  /** The destination. */
  public SmsAddress to() {
    return to;
  }

  /** Its esm_class, 0–255. */
  public int esmClass() {
    return esmClass;
  }

  /** Whether the user data begins with a header. */
  public boolean hasHeader() {
    return (esmClass & UDHI) != 0;
  }

  /** Whether it reports on a message of ours, or on a delivery, and is nothing a citizen wrote. */
  public boolean isReceipt() {
    return (esmClass & RECEIPT_BITS) != 0;
  }

  /** Its data_coding, 0–255. */
  public int dataCoding() {
    return dataCoding;
  }

  /** How long the operator shall try, or empty. */
  public String validityPeriod() {
    return validityPeriod;
  }

  /** The short_message, or the message_payload where that is used. */
  public byte[] userData() {
    return userData;
  }

  /** Which part of a long message it is, by its sar_ parameters. */
  public Optional<Part> sarPart() {
    return sarPart;
  }

  /** Nothing of a citizen. */
  @Override
  public String toString() {
    return "short message of " + userData.length + " octets";
  }
}
