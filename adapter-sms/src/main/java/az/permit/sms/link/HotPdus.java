package az.permit.sms.link;

import az.permit.sms.wire.Faults;
import az.permit.sms.wire.Pdus;
import org.jsmpp.SMPPConstant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the PDUs that we deal with ourselves off the reader's hands; jSMPP sees the rest. Used by
 * the one thread that reads.
 */
final class HotPdus {
  private static final Logger LOG = LoggerFactory.getLogger(HotPdus.class);

  private final String operator;
  private final SessionPhase phase;
  private final Deliveries deliveries;
  private final SubmitWindow window;
  private final LinkWriter writer;

  HotPdus(
      String operator,
      SessionPhase phase,
      Deliveries deliveries,
      SubmitWindow window,
      LinkWriter writer) {
    this.operator = operator;
    this.phase = phase;
    this.deliveries = deliveries;
    this.window = window;
    this.writer = writer;
  }

  /** Whether it is dealt with; whatever goes wrong with one never ends the session. */
  boolean take(byte[] pdu) {
    try {
      return taken(pdu);
    } catch (RuntimeException broken) {
      LOG.error("A PDU of {} could not be dealt with: {}", operator, Faults.place(broken));
      return true;
    }
  }

  /** Tells the peer that it lost its place. */
  void refuseLength() {
    writer.write(Pdus.header(SMPPConstant.CID_GENERIC_NACK, SMPPConstant.STAT_ESME_RINVCMDLEN, 0));
  }

  private boolean taken(byte[] pdu) {
    switch (Pdus.commandId(pdu)) {
      case SMPPConstant.CID_DELIVER_SM:
        return phase.wasBound() && delivered(pdu);
      case SMPPConstant.CID_SUBMIT_SM_RESP:
        return window.answered(pdu, Pdus.responseText(pdu));
      case SMPPConstant.CID_GENERIC_NACK:
        return window.answered(pdu, "");
      case SMPPConstant.CID_ENQUIRE_LINK:
        writer.write(Pdus.header(SMPPConstant.CID_ENQUIRE_LINK_RESP, 0, Pdus.sequence(pdu)));
        return true;
      case SMPPConstant.CID_UNBIND:
        // jSMPP would stop reading at once, and lose the answers to what is in flight.
        return phase.wasBound() && unbound(pdu);
      case SMPPConstant.CID_UNBIND_RESP:
        phase.unbound();
        return true;
      case SMPPConstant.CID_BIND_RECEIVER_RESP:
      case SMPPConstant.CID_BIND_TRANSMITTER_RESP:
      case SMPPConstant.CID_BIND_TRANSCEIVER_RESP:
        // Deliveries may follow in the very same segment, before jSMPP has seen this.
        phase.bound(Pdus.status(pdu) == 0);
        return false;
      default:
        return false;
    }
  }

  private boolean delivered(byte[] pdu) {
    deliveries.came(pdu);
    return true;
  }

  private boolean unbound(byte[] pdu) {
    phase.unboundByPeer(Pdus.sequence(pdu));
    return true;
  }
}
