package az.permit.persistence.citizen;

import az.permit.core.citizen.Permit;
import az.permit.persistence.database.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The notices where no other process pushes them. Leases are kept in memory, which spares a write
 * for every claim; they end with the process, and then all that waits is due at once.
 */
final class OwnNoticeOutbox extends LeasedNotices {
  /** No row and no lease has this. */
  private static final Lease NONE = new Lease(0, 0, Instant.MIN);

  private final NoticeRows rows;

  /** Held over reads and writes, for what was read counts only until the next settlement. */
  private final ReentrantLock lock = new ReentrantLock();

  private final Map<String, Lease> leases = new HashMap<>();
  private int lastVersion;

  private record Lease(long row, int version, Instant until) {}

  OwnNoticeOutbox(Database database, NoticeRows rows) {
    super(database);
    this.rows = rows;
  }

  @Override
  public List<DueNotice> claim(int limit, Instant now, Instant leaseUntil) {
    lock.lock();
    try {
      return claimAlone(limit, now, leaseUntil);
    } finally {
      lock.unlock();
    }
  }

  private List<DueNotice> claimAlone(int limit, Instant now, Instant leaseUntil) {
    leases.values().removeIf(lease -> !lease.until().isAfter(now));
    List<NoticeRows.Due> claimed = free(limit, now);
    if (claimed.isEmpty()) {
      return List.of();
    }
    Map<Long, Permit> readable = database.read(h -> rows.permits(h, claimed));
    List<DueNotice> notices = new ArrayList<>();
    List<NoticeRows.Due> unreadable = new ArrayList<>();
    for (NoticeRows.Due due : claimed) {
      Permit permit = readable.get(due.id());
      if (permit == null) {
        unreadable.add(due);
      } else {
        Notice notice = new Notice.OfCitizen(permit);
        int version = ++lastVersion;
        Instant at = Micros.at(due.changedAt());
        leases.put(notice.id(), new Lease(due.id(), version, leaseUntil));
        notices.add(new DueNotice(notice.id(), version, due.attempts(), at, notice));
      }
    }
    if (!unreadable.isEmpty()) {
      database.write(
          handle -> {
            NoticeRows.setAside(handle, unreadable);
            return true;
          });
    }
    return notices;
  }

  /** What is due and not leased: so many rows are read that those leased leave enough. */
  private List<NoticeRows.Due> free(int limit, Instant now) {
    Map<Long, Lease> leased = new HashMap<>();
    leases.values().forEach(lease -> leased.put(lease.row(), lease));
    int most = (int) Math.min(Integer.MAX_VALUE, (long) limit + leased.size());
    return database.read(h -> NoticeRows.due(h, most, now, "")).stream()
        .filter(due -> !leased.containsKey(due.id()))
        .limit(limit)
        .toList();
  }

  @Override
  public void renew(Collection<DueNotice> held, Instant leaseUntil) {
    lock.lock();
    try {
      for (String id : held(held)) {
        leases.computeIfPresent(
            id, (same, lease) -> new Lease(lease.row(), lease.version(), leaseUntil));
      }
    } finally {
      lock.unlock();
    }
  }

  /** Where the write fails the leases stay: they end, and the notices come again. */
  @Override
  void change(String sql, Collection<DueNotice> notices, Parameters parameters) {
    lock.lock();
    try {
      List<String> held = held(notices);
      long[] settled = held.stream().mapToLong(id -> leases.getOrDefault(id, NONE).row()).toArray();
      if (settled.length == 0) {
        return;
      }
      database.write(
          handle -> {
            try (Batch change = Batch.of(handle, sql + " where id = ?")) {
              for (long row : settled) {
                parameters.set(change);
                change.set(row).add();
              }
              return change.run();
            }
          });
      held.forEach(leases::remove);
    } finally {
      lock.unlock();
    }
  }

  /** Those whose lease nobody else has had since. */
  private List<String> held(Collection<DueNotice> notices) {
    return notices.stream()
        .filter(n -> leases.getOrDefault(n.id(), NONE).version() == n.lease())
        .map(DueNotice::id)
        .toList();
  }
}
