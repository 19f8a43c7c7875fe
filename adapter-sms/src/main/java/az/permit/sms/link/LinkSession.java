package az.permit.sms.link;

import az.permit.sms.settings.BindSettings;
import az.permit.sms.settings.OperatorSettings;
import az.permit.sms.wire.PduFraming;
import az.permit.sms.wire.Pdus;
import az.permit.sms.wire.ShortMessage;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.jsmpp.DefaultPDUSender;
import org.jsmpp.SMPPConstant;
import org.jsmpp.session.SMPPSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One session with a message centre, from connect to close. Submits are asynchronous, deliveries
 * are answered when their outcome is known, by whichever thread knows it. Thread-safe; no method
 * but {@link #finish} blocks.
 */
public final class LinkSession extends SMPPSession {
  private static final Logger LOG = LoggerFactory.getLogger(LinkSession.class);

  private final OperatorSettings operator;
  private final BindSettings bind;
  private final LinkCounters counters;
  private final LinkWriter writer;
  private final SubmitWindow window;
  private final Deliveries deliveries;
  private final SessionPhase phase = new SessionPhase();

  static LinkSession create(
      OperatorSettings operator,
      BindSettings bind,
      LinkListener listener,
      LinkCounters counters,
      Optional<SSLSocketFactory> tls,
      String name) {
    LinkPduReader reader = new LinkPduReader(new PduFraming(bind.stallTimeout()));
    LinkConnectionFactory connections = new LinkConnectionFactory(bind.connectTimeout(), tls, name);
    LinkSession session = new LinkSession(operator, bind, listener, counters, reader, connections);
    session.attend(reader);
    return session;
  }

  private LinkSession(
      OperatorSettings operator,
      BindSettings bind,
      LinkListener listener,
      LinkCounters counters,
      LinkPduReader reader,
      LinkConnectionFactory connections) {
    super(new DefaultPDUSender(), reader, connections);
    this.operator = operator;
    this.bind = bind;
    this.counters = counters;
    this.writer = new LinkWriter(connections);
    this.window =
        new SubmitWindow(bind, operator.lateAnswer(), counters, () -> listener.roomToSubmit());
    this.deliveries =
        new Deliveries(
            operator.busyStatus(),
            pdu -> !phase.isClosing() && listener.delivered(this, pdu),
            writer,
            counters);
    setEnquireLinkTimer((int) bind.enquireInterval().toMillis());
    setTransactionTimer(bind.sessionTimeout().toMillis());
    setPduProcessorDegree(1);
  }

  private void attend(LinkPduReader reader) {
    HotPdus hot = new HotPdus(operator.name(), phase, deliveries, window, writer);
    reader.offerTo(hot::take, hot::refuseLength);
    addSessionStateListener(
        (now, before, source) -> {
          if (!now.isNotClosed()) {
            phase.disconnected();
          }
        });
  }

  /** The operator that this session is with. */
  public OperatorSettings operator() {
    return operator;
  }

  /**
   * Whether the window has room for so many submits. Only the one thread that submits may ask, so
   * that the answer still holds when it does.
   */
  public boolean hasRoom(int count) {
    return phase.isBound() && !phase.isClosing() && window.hasRoom(count);
  }

  /** Submits a message; the listener learns the outcome, always. */
  public void submit(ShortMessage message, SubmitListener outcome) {
    int sequence = sequence().nextValue();
    window.add(sequence, outcome);
    if (!writer.write(message.toPdu(SMPPConstant.CID_SUBMIT_SM, sequence)) || phase.hasEnded()) {
      window.lost(sequence);
    }
  }

  /**
   * Answers deliveries, all with one write. Those of a session that ended come again by another.
   */
  public void answer(int[] sequences, int count, int status) {
    deliveries.answer(sequences, count, status);
  }

  /** A delivery turned out to be a receipt. */
  public void countReceipt() {
    counters.receipts.increment();
  }

  SubmitWindow window() {
    return window;
  }

  Deliveries deliveries() {
    return deliveries;
  }

  SessionPhase phase() {
    return phase;
  }

  /** Looks after time limits; called several times a second. */
  void tick(long nowNanos) {
    if (window.expire(nowNanos)) {
      // A peer that talks on is not asked for its silence, and yet may hear nothing.
      enquireLinkSender.enquireLink();
    }
    if (writer.stalls(bind.stallTimeout())) {
      LOG.warn("{} {}:{} takes no octets", operator.name(), bind.host(), bind.port());
      writer.abort();
    }
  }

  /** Ends the session in good order, as far as the peer lets us, and tells the pending submits. */
  void finish() throws InterruptedException {
    phase.close();
    try {
      if (phase.peerUnbind().isPresent()) {
        deliveries.awaitAnswered();
        int sequence = phase.peerUnbind().getAsInt();
        writer.write(Pdus.header(SMPPConstant.CID_UNBIND_RESP, 0, sequence));
      } else if (phase.wasBound() && askedToUnbind()) {
        // jSMPP would wait for the answer even after the peer has closed.
        phase.awaitOver(bind.sessionTimeout());
      }
      close();
    } finally {
      phase.finished();
      writer.abort();
      window.drain();
    }
  }

  private boolean askedToUnbind() {
    return writer.write(Pdus.header(SMPPConstant.CID_UNBIND, 0, sequence().nextValue()));
  }
}
