package az.permit.sms.link;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * How far a session has come: bound, closing, ended (we are to close it), over (the peer has let
 * go). Thread-safe.
 */
final class SessionPhase {
  private final CountDownLatch ended = new CountDownLatch(1);
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile boolean bound;
  private volatile boolean closing;
  private volatile OptionalInt peerUnbind = OptionalInt.empty();

  /** The peer answered the bind. */
  void bound(boolean accepted) {
    bound = accepted;
  }

  /** Whether the peer ever accepted the bind, and we have not finished yet. */
  boolean wasBound() {
    return bound;
  }

  boolean isBound() {
    return bound && !hasEnded();
  }

  /** Nothing new is begun from now on. */
  void close() {
    closing = true;
  }

  boolean isClosing() {
    return closing;
  }

  /** The peer wants to unbind by that PDU; it is answered once its messages in flight are. */
  void unboundByPeer(int sequence) {
    closing = true;
    peerUnbind = OptionalInt.of(sequence);
    ended.countDown();
  }

  /** The sequence number of the peer's unbind, if it sent one. */
  OptionalInt peerUnbind() {
    return peerUnbind;
  }

  /** Makes {@link #awaitEnd} return. */
  void end() {
    ended.countDown();
  }

  boolean hasEnded() {
    return ended.getCount() == 0;
  }

  /** Waits until the session is over, or the peer or we want it to be. */
  void awaitEnd() throws InterruptedException {
    ended.await();
  }

  /** The peer answered our unbind. */
  void unbound() {
    over.countDown();
  }

  /** The connection is closed, by whomever. */
  void disconnected() {
    over.countDown();
    ended.countDown();
  }

  void awaitOver(Duration most) throws InterruptedException {
    over.await(most.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** All is done; nothing leaves any more. */
  void finished() {
    bound = false;
    ended.countDown();
  }
}
