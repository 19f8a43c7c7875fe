package az.permit.sms.outbound;

import az.permit.core.port.ReplyOutbox.State;
import az.permit.sms.outbound.UnaskedSms.Fate;
import az.permit.sms.settings.OperatorSettings;
import az.permit.sms.wire.Faults;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that submits for an operator: replies in order, and what nobody asked for when
 * none waits. It waits for nothing but room. Thread-safe.
 */
final class SendLoop {
  private static final Logger LOG = LoggerFactory.getLogger(SendLoop.class);
  private static final long IDLE_MILLIS = 200;
  private static final long NO_ROOM_MILLIS = 20;

  private final String operator;
  private final LinkRotation links;
  private final HeldReplies held;
  private final Outcomes outcomes;
  private final UnaskedQueue unasked;
  private final InstantSource clock;
  private final ReplyEncoder encoder;
  private final Signal signal = new Signal();
  private final Thread thread;
  private volatile boolean stopped;

  SendLoop(
      OperatorSettings operator,
      LinkRotation links,
      HeldReplies held,
      Outcomes outcomes,
      UnaskedQueue unasked,
      InstantSource clock) {
    this.operator = operator.name();
    this.links = links;
    this.held = held;
    this.outcomes = outcomes;
    this.unasked = unasked;
    this.clock = clock;
    this.encoder = new ReplyEncoder(operator);
    this.thread = new Thread(this::run, "sms-out-" + operator.name());
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** Something may be able to leave that was not. */
  void wake() {
    signal.raise();
  }

  boolean isStopped() {
    return stopped;
  }

  /** Submits no more, once this returns. */
  void stop() throws InterruptedException {
    stopped = true;
    signal.raise();
    thread.join();
  }

  private void run() {
    while (!stopped) {
      Outgoing next = held.next();
      try {
        if (next == null) {
          sendUnasked();
        } else if (!left(next)) {
          held.giveBack(next);
          signal.await(NO_ROOM_MILLIS);
        }
      } catch (InterruptedException ended) {
        return;
      } catch (RuntimeException broken) {
        LOG.error("A reply by {} could not be sent: {}", operator, Faults.place(broken));
        if (next != null) {
          outcomes.cannotLeave(next, State.BLOCKED);
        }
      }
    }
  }

  /** Whether it needs to wait no longer: it is submitted, or too late. */
  private boolean left(Outgoing next) {
    Instant now = clock.instant();
    if (!now.isBefore(next.reply().expiresAt())) {
      outcomes.cannotLeave(next, State.EXPIRED);
      return true;
    }
    if (now.isBefore(next.reply().notBefore())) {
      // Not ours to send yet: its lease ends, and it is claimed when its time has come.
      held.release(next);
      return true;
    }
    return links.isUp()
        && links.submitted(encoder.encode(next.reply(), now), link -> outcomes.of(next, link));
  }

  private void sendUnasked() throws InterruptedException {
    UnaskedSms next = unasked.next();
    if (next == null) {
      signal.await(IDLE_MILLIS);
    } else if (!left(next)) {
      unasked.giveBack(next);
      signal.await(NO_ROOM_MILLIS);
    }
  }

  private boolean left(UnaskedSms next) {
    try {
      return links.submitted(
          encoder.encode(next.message(), clock.instant()), link -> unasked.of(next, link));
    } catch (RuntimeException broken) {
      next.became(Fate.REFUSED);
      throw broken;
    }
  }
}
