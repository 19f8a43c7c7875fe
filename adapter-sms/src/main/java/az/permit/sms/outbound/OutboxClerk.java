package az.permit.sms.outbound;

import az.permit.core.port.DueReply;
import az.permit.core.port.ReplyOutbox;
import az.permit.core.port.ReplyOutbox.Settlement;
import az.permit.sms.wire.Faults;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the outbox up to date, on one thread for all operators: settles what is known, gathered
 * into few transactions; renews what is held; claims what is due. Thread-safe.
 */
public final class OutboxClerk {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxClerk.class);
  private static final int MOST_AT_ONCE = 2_000;
  private static final long GATHER_MILLIS = 20;
  private static final long CLAIM_EVERY = TimeUnit.SECONDS.toNanos(1);
  private static final long RENEW_EVERY = TimeUnit.SECONDS.toNanos(2);
  private static final long PAUSE_AFTER_FAILURE_MILLIS = 500;

  record Settled(HeldReplies held, Outgoing outgoing, Settlement settlement) {}

  private final ReplyOutbox outbox;
  private final InstantSource clock;
  private final List<OperatorSender> senders = new ArrayList<>();
  private final BlockingQueue<Settled> settled = new LinkedBlockingQueue<>();
  private final List<Settled> inHand = new ArrayList<>();
  private final Thread thread = new Thread(this::run, "sms-outbox");
  private long claimedAt = System.nanoTime() - CLAIM_EVERY;
  private long renewedAt = System.nanoTime();
  private final CountDownLatch stopping = new CountDownLatch(1);

  /** A clerk who has not begun yet. */
  public OutboxClerk(ReplyOutbox outbox, InstantSource clock) {
    this.outbox = outbox;
    this.clock = clock;
    thread.setDaemon(true);
  }

  /** Works for these senders from now on. */
  public void start(List<OperatorSender> forSenders) {
    senders.addAll(forSenders);
    thread.start();
  }

  /** Settles what is known, and ends. */
  public void stop(Duration most) throws InterruptedException {
    stopping.countDown();
    // Never interrupted: it may be writing to its database.
    thread.join(Math.max(1, most.toMillis()));
  }

  void settle(HeldReplies held, Outgoing outgoing, Settlement settlement) {
    settled.add(new Settled(held, outgoing, settlement));
  }

  private void run() {
    try {
      boolean failed = false;
      while (!isStopping() || !failed && (!settled.isEmpty() || !inHand.isEmpty())) {
        failed = !isUpToDate();
        if (failed) {
          pause(PAUSE_AFTER_FAILURE_MILLIS);
        }
      }
    } catch (InterruptedException ended) {
      LOG.warn("The outbox is left as it is");
    }
  }

  /** One round; false if the outbox cannot be written now, and what is in hand waits. */
  private boolean isUpToDate() throws InterruptedException {
    try {
      gather();
      settleInHand();
      if (!isStopping()) {
        renewAndClaim(System.nanoTime());
      }
      return true;
    } catch (RuntimeException unavailable) {
      LOG.error("The outbox cannot be kept up to date now: {}", Faults.place(unavailable));
      return false;
    }
  }

  /**
   * What came in a moment. A transaction costs a sync, however few answers are in it, while an
   * answer more costs next to nothing and nobody waits for it: so a moment passes first, unless
   * enough has come already, or the end has.
   */
  private void gather() throws InterruptedException {
    Settled first = settled.poll(100, TimeUnit.MILLISECONDS);
    if (first == null) {
      return;
    }
    inHand.add(first);
    if (settled.size() < MOST_AT_ONCE) {
      pause(GATHER_MILLIS);
    }
    settled.drainTo(inHand, Math.max(0, MOST_AT_ONCE - inHand.size()));
  }

  private void settleInHand() {
    if (!inHand.isEmpty()) {
      outbox.settle(inHand.stream().map(Settled::settlement).toList());
      inHand.forEach(each -> each.held().release(each.outgoing()));
      inHand.clear();
    }
  }

  private void renewAndClaim(long nowNanos) {
    if (nowNanos - renewedAt >= RENEW_EVERY) {
      renewedAt = nowNanos;
      senders.forEach(sender -> renew(sender, nowNanos));
    }
    if (nowNanos - claimedAt >= CLAIM_EVERY) {
      claimedAt = nowNanos;
      boolean more = false;
      for (OperatorSender sender : senders) {
        more |= claim(sender, nowNanos);
      }
      if (more) {
        claimedAt = nowNanos - CLAIM_EVERY;
      }
    }
  }

  private void renew(OperatorSender sender, long nowNanos) {
    List<Outgoing> held = sender.toRenew(nowNanos);
    if (!held.isEmpty()) {
      outbox.renew(held.stream().map(Outgoing::due).toList(), clock.instant());
      held.forEach(each -> each.leased(each.due(), nowNanos));
    }
  }

  /** Whether there may be more due than were claimed. */
  private boolean claim(OperatorSender sender, long nowNanos) {
    int room = sender.roomToClaim();
    if (room == 0) {
      return false;
    }
    List<DueReply> due = outbox.claim(sender.operator().name(), room, clock.instant());
    sender.offer(due, nowNanos);
    return due.size() == room;
  }

  private boolean isStopping() {
    return stopping.getCount() == 0;
  }

  /** Lets time pass, but none once it is to stop. */
  private void pause(long millis) throws InterruptedException {
    stopping.await(millis, TimeUnit.MILLISECONDS);
  }
}
