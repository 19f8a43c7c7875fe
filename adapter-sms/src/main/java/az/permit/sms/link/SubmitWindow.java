package az.permit.sms.link;

import az.permit.sms.settings.BindSettings;
import az.permit.sms.wire.Pdus;
import java.time.Duration;
import java.util.List;
import org.jsmpp.SMPPConstant;

/** The submits of a session that the operator has not answered, and their limit. Thread-safe. */
final class SubmitWindow {
  private final int width;
  private final PendingSubmits pending;
  private final LinkCounters counters;
  private final Runnable roomToSubmit;

  /**
   * @param lateAnswer how long after its time is up an answer still counts
   * @param roomToSubmit called when there may be room that was not there
   */
  SubmitWindow(
      BindSettings bind, Duration lateAnswer, LinkCounters counters, Runnable roomToSubmit) {
    this.width = bind.window();
    this.pending = new PendingSubmits(bind.submitTimeout().toNanos(), lateAnswer.toNanos());
    this.counters = counters;
    this.roomToSubmit = roomToSubmit;
  }

  boolean hasRoom(int count) {
    int inFlight = pending.size();
    // A message of more segments than the window is wide leaves when nothing else is in flight.
    return inFlight == 0 || inFlight + count <= width;
  }

  int inFlight() {
    return pending.size();
  }

  /** A submit is about to leave. */
  void add(int sequence, SubmitListener outcome) {
    pending.add(sequence, outcome, System.nanoTime());
    counters.submitted.increment();
  }

  /** The link died while it left; whoever drains the window may have been faster. */
  void lost(int sequence) {
    SubmitListener left = pending.take(sequence);
    if (left != null) {
      left.unanswered(true);
    }
  }

  /**
   * Takes a submit_sm_resp or a generic_nack.
   *
   * @return false for a generic_nack that answers no submit
   */
  boolean answered(byte[] pdu, String smscId) {
    SubmitListener submitted = pending.take(Pdus.sequence(pdu));
    if (submitted == null) {
      return Pdus.commandId(pdu) == SMPPConstant.CID_SUBMIT_SM_RESP;
    }
    int status = Pdus.status(pdu);
    boolean refusal = Pdus.commandId(pdu) == SMPPConstant.CID_GENERIC_NACK && status == 0;
    submitted.answered(refusal ? SMPPConstant.STAT_ESME_RSYSERR : status, smscId);
    // Waking whoever submits for every single place in the window costs more than the submit.
    if (pending.size() <= width - Math.max(1, width / 4)) {
      roomToSubmit.run();
    }
    return true;
  }

  /** Tells those whose time is up; whether there were any. */
  boolean expire(long nowNanos) {
    List<SubmitListener> expired = pending.expire(nowNanos);
    for (SubmitListener each : expired) {
      counters.unanswered.increment();
      each.unanswered(false);
      roomToSubmit.run();
    }
    return !expired.isEmpty();
  }

  /** Tells all that wait that the link is gone. */
  void drain() {
    List<SubmitListener> lost = pending.drain();
    counters.unanswered.add(lost.size());
    lost.forEach(each -> each.unanswered(true));
  }
}
