package az.permit.sms.link;

import az.permit.sms.settings.BindSettings;
import az.permit.sms.settings.OperatorSettings;
import az.permit.sms.wire.Faults;
import az.permit.sms.wire.PduFraming;
import az.permit.sms.wire.Pdus;
import az.permit.sms.wire.ShortMessage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import org.jsmpp.DefaultPDUSender;
import org.jsmpp.SMPPConstant;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One session with a message centre, from connect to close. Submits are asynchronous, deliveries
 * are answered when their outcome is known, by whichever thread knows it. Thread-safe; no method
 * but {@link #finish} and {@link #awaitEnd} blocks.
 */
public final class LinkSession extends SMPPSession {
  private static final Logger LOG = LoggerFactory.getLogger(LinkSession.class);
  private static final int NO_UNBIND = -1;
  private static final long UNBIND_GRACE_MILLIS = 5_000;

  private final OperatorSettings operator;
  private final BindSettings bind;
  private final LinkListener listener;
  private final LinkCounters counters;
  private final LinkConnectionFactory connections;
  private final PendingSubmits pending;
  private final Unanswered unanswered = new Unanswered();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile boolean bound;
  private volatile boolean refusing;
  private volatile boolean closing;
  private volatile int peerUnbind = NO_UNBIND;

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
    reader.offerTo(session::take, session::refuseLength);
    session.addSessionStateListener(
        (now, before, source) -> {
          if (!now.isNotClosed()) {
            session.over.countDown();
            session.ended.countDown();
          }
        });
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
    this.listener = listener;
    this.counters = counters;
    this.connections = connections;
    this.pending =
        new PendingSubmits(bind.submitTimeout().toNanos(), operator.lateAnswer().toNanos());
    setEnquireLinkTimer((int) bind.enquireInterval().toMillis());
    setTransactionTimer(bind.sessionTimeout().toMillis());
    setPduProcessorDegree(1);
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
    int inFlight = pending.size();
    // A message of more segments than the window is wide leaves when nothing else is in flight.
    return isBound() && !closing && (inFlight == 0 || inFlight + count <= bind.window());
  }

  /** Submits a message; the listener learns the outcome, always. */
  public void submit(ShortMessage message, SubmitListener outcome) {
    int sequence = sequence().nextValue();
    pending.add(sequence, outcome, System.nanoTime());
    counters.submitted.increment();
    if (!write(message.toPdu(SMPPConstant.CID_SUBMIT_SM, sequence)) || ended.getCount() == 0) {
      // The link died meanwhile; whoever drains the pending ones may have been faster.
      SubmitListener left = pending.take(sequence);
      if (left != null) {
        left.unanswered(true);
      }
    }
  }

  /**
   * Answers deliveries, all with one write. Those of a session that ended come again by another.
   */
  public void answer(int[] sequences, int count, int status) {
    byte[] responses = new byte[count * (Pdus.HEADER + 1)];
    for (int i = 0; i < count; i++) {
      byte[] one = Pdus.response(SMPPConstant.CID_DELIVER_SM_RESP, status, sequences[i], "");
      System.arraycopy(one, 0, responses, i * one.length, one.length);
    }
    if (status == operator.busyStatus()) {
      counters.busy.add(count);
    }
    write(responses);
    // Only now: whoever ends the session in good order waits for this.
    unanswered.remove(sequences, count);
  }

  /** A delivery turned out to be a receipt. */
  public void countReceipt() {
    counters.receipts.increment();
  }

  /** From now on deliveries are answered with the busy status. */
  void refuseDeliveries() {
    refusing = true;
  }

  /** Looks after time limits; called several times a second. */
  void tick(long nowNanos) {
    for (SubmitListener expired : pending.expire(nowNanos)) {
      counters.unanswered.increment();
      expired.unanswered(false);
      listener.roomToSubmit();
      // A peer that talks on is not asked for its silence, and yet may hear nothing.
      enquireLinkSender.enquireLink();
    }
    LinkConnection connection = connections.connection();
    if (connection != null && connection.output().stalledNanos() > bind.stallTimeout().toNanos()) {
      LOG.warn("{} {}:{} takes no octets", operator.name(), bind.host(), bind.port());
      connection.abort();
    }
  }

  /** Waits until the session is over or the peer wants it to be. */
  void awaitEnd() throws InterruptedException {
    ended.await();
  }

  /** Waits for the end as long as told. */
  boolean awaitEnd(long mostMillis) throws InterruptedException {
    return ended.await(mostMillis, TimeUnit.MILLISECONDS);
  }

  /** Makes {@link #awaitEnd} return. */
  void end() {
    ended.countDown();
  }

  /** Ends the session in good order, as far as the peer lets us, and tells the pending submits. */
  void finish() throws InterruptedException {
    closing = true;
    try {
      if (peerUnbind != NO_UNBIND) {
        unanswered.awaitNone(UNBIND_GRACE_MILLIS);
        write(Pdus.header(SMPPConstant.CID_UNBIND_RESP, 0, peerUnbind));
      } else if (bound && write(Pdus.header(SMPPConstant.CID_UNBIND, 0, sequence().nextValue()))) {
        // jSMPP would wait for the answer even after the peer has closed.
        over.await(bind.sessionTimeout().toMillis(), TimeUnit.MILLISECONDS);
      }
      close();
    } finally {
      bound = false;
      ended.countDown();
      LinkConnection connection = connections.connection();
      if (connection != null) {
        connection.abort();
      }
      List<SubmitListener> lost = pending.drain();
      counters.unanswered.add(lost.size());
      lost.forEach(each -> each.unanswered(true));
    }
  }

  boolean isBound() {
    return bound && ended.getCount() > 0;
  }

  int inFlight() {
    return pending.size();
  }

  int unansweredDeliveries() {
    return unanswered.size();
  }

  long oldestUnansweredNanos() {
    return unanswered.oldestNanos(System.nanoTime());
  }

  /** Takes a PDU off the reader's hands; whatever goes wrong with one never ends the session. */
  private boolean take(byte[] pdu) {
    try {
      return takeHot(pdu);
    } catch (RuntimeException broken) {
      LOG.error("A PDU of {} could not be dealt with: {}", operator.name(), Faults.place(broken));
      return true;
    }
  }

  private boolean takeHot(byte[] pdu) {
    switch (Pdus.commandId(pdu)) {
      case SMPPConstant.CID_DELIVER_SM:
        return bound && delivered(pdu);
      case SMPPConstant.CID_SUBMIT_SM_RESP:
        return submitAnswered(pdu, Pdus.responseText(pdu));
      case SMPPConstant.CID_GENERIC_NACK:
        return submitAnswered(pdu, "");
      case SMPPConstant.CID_ENQUIRE_LINK:
        write(Pdus.header(SMPPConstant.CID_ENQUIRE_LINK_RESP, 0, Pdus.sequence(pdu)));
        return true;
      case SMPPConstant.CID_UNBIND:
        // jSMPP would stop reading at once, and lose the answers to what is in flight.
        return bound && unboundByPeer(Pdus.sequence(pdu));
      case SMPPConstant.CID_UNBIND_RESP:
        over.countDown();
        return true;
      case SMPPConstant.CID_BIND_RECEIVER_RESP:
      case SMPPConstant.CID_BIND_TRANSMITTER_RESP:
      case SMPPConstant.CID_BIND_TRANSCEIVER_RESP:
        // Deliveries may follow in the very same segment, before jSMPP has seen this.
        bound = Pdus.status(pdu) == 0;
        return false;
      default:
        return false;
    }
  }

  private boolean delivered(byte[] pdu) {
    int sequence = Pdus.sequence(pdu);
    counters.received.increment();
    unanswered.add(sequence, System.nanoTime());
    boolean taken = false;
    try {
      taken = !refusing && !closing && listener.delivered(this, pdu);
    } finally {
      if (!taken) {
        answer(new int[] {sequence}, 1, operator.busyStatus());
      }
    }
    return true;
  }

  private boolean submitAnswered(byte[] pdu, String smscId) {
    SubmitListener submitted = pending.take(Pdus.sequence(pdu));
    if (submitted == null) {
      return Pdus.commandId(pdu) == SMPPConstant.CID_SUBMIT_SM_RESP;
    }
    int status = Pdus.status(pdu);
    boolean refusal = Pdus.commandId(pdu) == SMPPConstant.CID_GENERIC_NACK && status == 0;
    submitted.answered(refusal ? SMPPConstant.STAT_ESME_RSYSERR : status, smscId);
    // Waking whoever submits for every single place in the window costs more than the submit.
    if (pending.size() <= bind.window() - Math.max(1, bind.window() / 4)) {
      listener.roomToSubmit();
    }
    return true;
  }

  private void refuseLength() {
    write(Pdus.header(SMPPConstant.CID_GENERIC_NACK, SMPPConstant.STAT_ESME_RINVCMDLEN, 0));
  }

  /** {@link #finish} answers it, once the peer's messages in flight are answered. */
  private boolean unboundByPeer(int sequence) {
    closing = true;
    peerUnbind = sequence;
    ended.countDown();
    return true;
  }

  private boolean write(byte[] octets) {
    @Nullable LinkConnection connection = connections.connection();
    if (connection == null) {
      return false;
    }
    try {
      connection.output().write(octets, 0, octets.length);
      return true;
    } catch (IOException closed) {
      connection.abort();
      return false;
    }
  }
}
