package az.permit.mia;

import az.permit.core.port.NoticeOutbox.DueNotice;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The batches whose notices this node holds leases of: waiting to be posted, or posted already. */
final class HeldBatches {
  private final Deque<MiaBatch> waiting = new ArrayDeque<>();
  private final Map<MiaBatch, Instant> leasedAt = new IdentityHashMap<>();

  int posted() {
    return leasedAt.size() - waiting.size();
  }

  boolean noneWaiting() {
    return waiting.isEmpty();
  }

  /** A fresh batch, leased at that time. */
  void add(MiaBatch batch, Instant at) {
    leasedAt.put(batch, at);
    waiting.addLast(batch);
  }

  /** The next to be posted. */
  MiaBatch next() {
    return waiting.remove();
  }

  /** A posted batch is to be posted again, after those that wait: none bars the way for ever. */
  void again(MiaBatch batch) {
    waiting.addLast(batch);
  }

  /** Both halves of a posted batch take its place, and are next. */
  void split(MiaBatch batch) {
    Instant at = done(batch);
    for (MiaBatch half : batch.halves()) {
      leasedAt.put(half, at);
      waiting.addFirst(half);
    }
  }

  /** A posted batch is settled, or its leases are given up; returns when it was leased. */
  Instant done(MiaBatch batch) {
    Instant at = leasedAt.remove(batch);
    if (at == null) {
      throw new IllegalStateException("expected a batch that is held");
    }
    return at;
  }

  /** Lets go of all that wait; returns their notices. */
  List<DueNotice> release() {
    List<DueNotice> released = new ArrayList<>();
    for (MiaBatch batch : waiting) {
      leasedAt.remove(batch);
      released.addAll(batch.notices());
    }
    waiting.clear();
    return released;
  }

  /** The notices leased before that time; from now on they count as leased at {@code now}. */
  List<DueNotice> leasedBefore(Instant limit, Instant now) {
    List<DueNotice> old = new ArrayList<>();
    leasedAt.replaceAll(
        (batch, at) -> {
          if (!at.isBefore(limit)) {
            return at;
          }
          old.addAll(batch.notices());
          return now;
        });
    return old;
  }
}
