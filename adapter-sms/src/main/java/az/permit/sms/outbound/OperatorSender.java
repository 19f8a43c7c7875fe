package az.permit.sms.outbound;

import az.permit.core.port.DueReply;
import az.permit.sms.link.SmppLink;
import az.permit.sms.outbound.UnaskedSms.Fate;
import az.permit.sms.settings.OperatorSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Takes the replies of one operator as far as there is room for them, and what nobody asked for,
 * and lets go of what cannot leave. Thread-safe.
 */
public final class OperatorSender {
  private static final int CAPACITY = 32_768;
  private static final long DRAIN_STEP_MILLIS = 200;
  private static final long LET_GO_AFTER = TimeUnit.SECONDS.toNanos(3);
  private static final long MOST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

  private final OperatorSettings operator;
  private final LinkRotation links;
  private final HeldReplies held = new HeldReplies(CAPACITY);
  private final UnaskedQueue unasked;
  private final SendLoop loop;
  private volatile long upNanos = System.nanoTime();

  /** A sender that has not begun yet. */
  public OperatorSender(
      OperatorSettings operator, List<SmppLink> links, OutboxClerk clerk, InstantSource clock) {
    this.operator = operator;
    this.links = new LinkRotation(links);
    this.unasked = new UnaskedQueue(operator);
    Outcomes outcomes = new Outcomes(operator, held, clerk, clock);
    this.loop = new SendLoop(operator, this.links, held, outcomes, unasked, clock);
  }

  /** Begins to send. */
  public void start() {
    loop.start();
  }

  /** The operator whose replies it sends. */
  public OperatorSettings operator() {
    return operator;
  }

  /** Takes replies whose leases are ours. Never blocks. */
  public void offer(List<DueReply> due, long nowNanos) {
    held.add(due, nowNanos);
    loop.wake();
  }

  /** Takes an SMS that nobody asked for, or tells it at once that it cannot leave now. */
  void offer(UnaskedSms sms) {
    if (loop.isStopped() || !isUp() || !unasked.isOpen()) {
      sms.became(Fate.OPEN);
    } else {
      unasked.add(sms);
      loop.wake();
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
    loop.wake();
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
      held.awaitNone(DRAIN_STEP_MILLIS);
    }
  }

  /** Submits no more. */
  public void stop() throws InterruptedException {
    loop.stop();
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
    return links.isUp();
  }
}
