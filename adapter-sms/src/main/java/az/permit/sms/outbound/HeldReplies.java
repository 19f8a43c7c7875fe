package az.permit.sms.outbound;

import az.permit.core.port.DueReply;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The replies of an operator that this process holds: those that wait to leave, in order, and those
 * under way. Bounded: what finds no room stays in the outbox until its lease ends. Thread-safe.
 */
final class HeldReplies {
  private static final long RENEW_AFTER = TimeUnit.MILLISECONDS.toNanos(1_500);

  private final int capacity;
  private final Map<Long, Outgoing> held = new ConcurrentHashMap<>();
  private final Queue<Outgoing> waiting = new ArrayDeque<>();
  private final Queue<Outgoing> again = new PriorityQueue<>();
  private long tickets;

  HeldReplies(int capacity) {
    this.capacity = capacity;
  }

  /** Takes replies to send; one that is held already is only known to be leased anew. */
  synchronized void add(List<DueReply> due, long nowNanos) {
    due.forEach(each -> add(each, nowNanos));
  }

  private void add(DueReply due, long nowNanos) {
    Outgoing known = held.get(due.id());
    if (known != null) {
      if (due.lease() > known.due().lease()) {
        known.leased(due, nowNanos);
      }
    } else if (held.size() < capacity) {
      Outgoing outgoing = new Outgoing(tickets++, due, nowNanos);
      held.put(due.id(), outgoing);
      waiting.add(outgoing);
    }
  }

  /** The next to leave; null if none waits. */
  synchronized @Nullable Outgoing next() {
    Outgoing first = again.poll();
    return first != null ? first : waiting.poll();
  }

  /** It could not leave now: it will, before all that came after it. */
  synchronized void giveBack(Outgoing outgoing) {
    again.add(outgoing);
  }

  /** It is settled, or nothing of ours any more. */
  void release(Outgoing outgoing) {
    held.remove(outgoing.due().id(), outgoing);
    if (held.isEmpty()) {
      synchronized (this) {
        notifyAll();
      }
    }
  }

  /** Waits until none is held, or time is up. */
  synchronized void awaitNone(long mostMillis) throws InterruptedException {
    if (!held.isEmpty()) {
      wait(mostMillis);
    }
  }

  /** Lets go of all that wait; their leases end, and they are claimed when they can leave. */
  synchronized void releaseWaiting() {
    again.forEach(this::release);
    waiting.forEach(this::release);
    again.clear();
    waiting.clear();
  }

  /** Those whose leases are to be renewed. */
  List<Outgoing> toRenew(long nowNanos) {
    List<Outgoing> old = new ArrayList<>();
    for (Outgoing outgoing : held.values()) {
      if (outgoing.leaseAge(nowNanos) > RENEW_AFTER) {
        old.add(outgoing);
      }
    }
    return old;
  }

  /** How many more may be claimed: none while half the room is taken. */
  int roomToClaim() {
    int free = capacity - held.size();
    return free > capacity / 2 ? Math.min(free, 1_000) : 0;
  }

  int size() {
    return held.size();
  }
}
