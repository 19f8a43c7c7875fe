package az.permit.sms.outbound;

import az.permit.core.port.DueReply;
import az.permit.core.port.ReplyOutbox.State;
import az.permit.sms.link.LinkSession;
import az.permit.sms.link.SmppLink;
import az.permit.sms.outbound.UnaskedSms.Fate;
import az.permit.sms.settings.OperatorSettings;
import az.permit.sms.wire.Faults;
import az.permit.sms.wire.ShortMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the replies of one operator by any of its binds, in order, within their windows and at
 * their pace, and what nobody asked for when no reply waits. One thread submits and waits for
 * nothing but room. Thread-safe.
 */
public final class OperatorSender {
  private static final Logger LOG = LoggerFactory.getLogger(OperatorSender.class);
  private static final int CAPACITY = 32_768;
  private static final long IDLE_MILLIS = 200;
  private static final long NO_ROOM_MILLIS = 20;
  private static final long LET_GO_AFTER = TimeUnit.SECONDS.toNanos(3);
  private static final long MOST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

  private final OperatorSettings operator;
  private final List<SmppLink> links;
  private final InstantSource clock;
  private final ReplyEncoder encoder;
  private final HeldReplies held = new HeldReplies(CAPACITY);
  private final Outcomes outcomes;
  private final UnaskedQueue unasked;
  private final Signal signal = new Signal();
  private final Thread thread;
  private volatile long upNanos = System.nanoTime();
  private volatile boolean stopped;
  private int nextLink;

  /** A sender that has not begun yet. */
  public OperatorSender(
      OperatorSettings operator, List<SmppLink> links, OutboxClerk clerk, InstantSource clock) {
    this.operator = operator;
    this.links = List.copyOf(links);
    this.clock = clock;
    this.encoder = new ReplyEncoder(operator);
    this.outcomes = new Outcomes(operator, held, clerk, clock);
    this.unasked = new UnaskedQueue(operator);
    this.thread = new Thread(this::run, "sms-out-" + operator.name());
    thread.setDaemon(true);
  }

  /** Begins to send. */
  public void start() {
    thread.start();
  }

  /** The operator whose replies it sends. */
  public OperatorSettings operator() {
    return operator;
  }

  /** Takes replies whose leases are ours. Never blocks. */
  public void offer(List<DueReply> due, long nowNanos) {
    held.add(due, nowNanos);
    signal.raise();
  }

  /** Takes an SMS that nobody asked for, or tells it at once that it cannot leave now. */
  void offer(UnaskedSms sms) {
    if (stopped || !isUp() || !unasked.isOpen()) {
      sms.became(Fate.OPEN);
    } else {
      unasked.add(sms);
      signal.raise();
    }
  }

  /** It has waited long enough: if it has not left, it will not. */
  void takeBack(UnaskedSms sms) {
    unasked.takeBack(sms);
  }

  /** How long who brings replies had better pause: nothing until half the room is taken. */
  public long crowdedNanos() {
    return Math.max(0, held.size() - CAPACITY / 2) * MOST_PAUSE_NANOS / (CAPACITY / 2);
  }

  /** There may be room that was not there. */
  public void roomToSubmit() {
    signal.raise();
  }

  /** Replies that wait or are under way. */
  public int held() {
    return held.size();
  }

  /** Waits until all that is held is sent and settled, or nothing can be sent, or time is up. */
  public void drain(Duration most) throws InterruptedException {
    long until = System.nanoTime() + most.toNanos();
    // In short steps, since a link may be lost meanwhile.
    while (held.size() > 0 && isUp() && System.nanoTime() < until) {
      held.awaitNone(IDLE_MILLIS);
    }
  }

  /** Submits no more. */
  public void stop() throws InterruptedException {
    stopped = true;
    signal.raise();
    thread.join();
    unasked.takeAllBack();
  }

  /** Several times a second: replies that cannot leave are let go, lest we renew them for hours. */
  public void tick(long nowNanos) {
    if (isUp()) {
      upNanos = nowNanos;
    } else if (nowNanos - upNanos > LET_GO_AFTER) {
      held.releaseWaiting();
    }
  }

  List<Outgoing> toRenew(long nowNanos) {
    return held.toRenew(nowNanos);
  }

  int roomToClaim() {
    return isUp() ? held.roomToClaim() : 0;
  }

  /** Whether anything can leave, now or in a moment. */
  boolean isUp() {
    for (SmppLink link : links) {
      if (link.isUp()) {
        return true;
      }
    }
    return false;
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
        LOG.error("A reply by {} could not be sent: {}", operator.name(), Faults.place(broken));
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
    if (!isUp()) {
      return false;
    }
    return submitted(
        encoder.encode(next.reply(), now), System.nanoTime(), link -> outcomes.of(next, link));
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
      return submitted(
          encoder.encode(next.message(), clock.instant()),
          System.nanoTime(),
          link -> unasked.of(next, link));
    } catch (RuntimeException broken) {
      next.became(Fate.REFUSED);
      throw broken;
    }
  }

  private boolean submitted(
      List<ShortMessage> segments, long nowNanos, Function<SmppLink, Attempt.Outcome> outcome) {
    for (int i = 0; i < links.size(); i++) {
      SmppLink link = links.get((nextLink + i) % links.size());
      LinkSession session = link.ready(segments.size(), nowNanos);
      if (session != null) {
        nextLink = (nextLink + i + 1) % links.size();
        link.left(segments.size(), nowNanos);
        Attempt attempt = new Attempt(segments.size(), outcome.apply(link));
        segments.forEach(segment -> session.submit(segment, attempt.segment()));
        return true;
      }
    }
    return false;
  }
}
