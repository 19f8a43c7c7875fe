package az.permit.sms.link;

import az.permit.sms.wire.Pdus;
import java.util.function.Predicate;
import org.jsmpp.SMPPConstant;

/**
 * The messages the peer delivers by a session: offered once, and each answered once. Thread-safe.
 */
final class Deliveries {
  private static final long UNBIND_GRACE_MILLIS = 5_000;

  private final int busyStatus;
  private final Predicate<byte[]> taker;
  private final LinkWriter writer;
  private final LinkCounters counters;
  private final Unanswered unanswered = new Unanswered();
  private volatile boolean refusing;

  /**
   * @param busyStatus the command_status of what finds no room
   * @param taker who is offered each deliver_sm; false means that there is no room for it
   */
  Deliveries(int busyStatus, Predicate<byte[]> taker, LinkWriter writer, LinkCounters counters) {
    this.busyStatus = busyStatus;
    this.taker = taker;
    this.writer = writer;
    this.counters = counters;
  }

  /** A deliver_sm came. */
  void came(byte[] pdu) {
    int sequence = Pdus.sequence(pdu);
    counters.received.increment();
    unanswered.add(sequence, System.nanoTime());
    boolean taken = false;
    try {
      taken = !refusing && taker.test(pdu);
    } finally {
      if (!taken) {
        answer(new int[] {sequence}, 1, busyStatus);
      }
    }
  }

  /** Answers the first so many of them, all with one write. */
  void answer(int[] sequences, int count, int status) {
    byte[] responses = new byte[count * (Pdus.HEADER + 1)];
    for (int i = 0; i < count; i++) {
      byte[] one = Pdus.response(SMPPConstant.CID_DELIVER_SM_RESP, status, sequences[i], "");
      System.arraycopy(one, 0, responses, i * one.length, one.length);
    }
    if (status == busyStatus) {
      counters.busy.add(count);
    }
    writer.write(responses);
    // Only now: whoever ends the session in good order waits for this.
    unanswered.remove(sequences, count);
  }

  /** From now on they are answered with the busy status. */
  void refuse() {
    refusing = true;
  }

  /** Waits a while until all are answered. */
  void awaitAnswered() throws InterruptedException {
    unanswered.awaitNone(UNBIND_GRACE_MILLIS);
  }

  int waiting() {
    return unanswered.size();
  }

  /** The age of the oldest that waits; 0 if none. */
  long oldestNanos() {
    return unanswered.oldestNanos(System.nanoTime());
  }
}
