package az.permit.persistence.notice;

import az.permit.core.port.NoticeOutbox;
import az.permit.core.port.ReplyOutbox;
import az.permit.persistence.database.Database;
import az.permit.persistence.notice.FairShare.Found;
import az.permit.persistence.notice.NoticeKind.Due;
import az.permit.persistence.rows.Batch;
import az.permit.persistence.rows.Micros;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;

/**
 * The notices where no other process pushes them. Leases are kept in memory, which spares a write
 * for every claim; they end with the process, and then all that waits is due at once.
 */
public final class OwnNoticeOutbox implements NoticeOutbox {
  /** Hardly any permit is changed more often while its notices wait; if one is, it waits a turn. */
  private static final long REVISIONS = 4;

  private static final String TAKEN = "delete from %s where id = ?";

  private static final String SETTLE =
      "update %s set state = ?, next_at = ?, attempts = attempts + 1 where id = ?";

  private final Database database;
  private final List<NoticeTable> tables;
  private final FairShare share = new FairShare();

  /** Held over reads and writes, for what was read counts only until the next settlement. */
  private final ReentrantLock lock = new ReentrantLock();

  private final Map<String, Lease> leases = new HashMap<>();
  private int lastVersion;

  private record Lease(NoticeTable table, Due due, int version, Instant until) {}

  /** Of these kinds, on this database; only one of these on a database. */
  public OwnNoticeOutbox(Database database, List<NoticeKind> kinds) {
    this.database = database;
    this.tables = kinds.stream().map(NoticeTable::new).toList();
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
    Map<NoticeTable, List<Due>> free = new LinkedHashMap<>();
    tables.forEach(table -> free.put(table, free(table, limit, now)));
    List<Found> claimed = share.of(limit, free);
    if (claimed.isEmpty()) {
      return List.of();
    }
    Said said = database.read(handle -> Said.by(handle, claimed));
    List<DueNotice> notices = new ArrayList<>();
    for (Found found : said.readable()) {
      Notice notice = said.notice(found);
      Due due = found.due();
      int version = ++lastVersion;
      leases.put(notice.id(), new Lease(found.table(), due, version, leaseUntil));
      notices.add(
          new DueNotice(notice.id(), version, due.attempts(), Micros.at(due.changedAt()), notice));
    }
    if (!said.unreadable().isEmpty()) {
      database.write(said::setAside);
    }
    return notices;
  }

  /**
   * What is due and not leased, nor of a permit of which another revision is: so many rows are read
   * that those leave enough.
   */
  private List<Due> free(NoticeTable table, int limit, Instant now) {
    Set<Long> leased = new HashSet<>();
    leases.values().stream()
        .filter(lease -> lease.table() == table)
        .forEach(lease -> leased.add(lease.due().permit()));
    int most = (int) Math.min(Integer.MAX_VALUE, limit + REVISIONS * leased.size());
    return database.read(h -> table.due(h, most, now, "")).stream()
        .filter(due -> !leased.contains(due.permit()))
        .limit(limit)
        .toList();
  }

  @Override
  public void renew(Collection<DueNotice> held, Instant leaseUntil) {
    lock.lock();
    try {
      for (DueNotice notice : held) {
        leases.computeIfPresent(
            notice.id(),
            (id, lease) ->
                lease.version() == notice.lease()
                    ? new Lease(lease.table(), lease.due(), lease.version(), leaseUntil)
                    : lease);
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void taken(List<DueNotice> notices, Instant at) {
    settle(TAKEN, notices, delete -> {});
  }

  @Override
  public void postpone(List<DueNotice> notices, Instant nextAttemptAt) {
    settle(SETTLE, notices, settle -> settle.set("due").set(nextAttemptAt));
  }

  @Override
  public void block(List<DueNotice> notices, Instant at) {
    settle(SETTLE, notices, settle -> settle.set("blocked").set(Micros.SET_ASIDE));
  }

  /** Where the write fails the leases stay: they end, and the notices come again. */
  private void settle(String sql, List<DueNotice> notices, Parameters parameters) {
    lock.lock();
    try {
      Map<String, Lease> held = held(notices);
      if (!held.isEmpty()) {
        database.write(
            handle -> {
              for (NoticeTable table : tables) {
                settle(handle, table, sql, held.values(), parameters);
              }
              return true;
            });
        leases.keySet().removeAll(held.keySet());
      }
    } finally {
      lock.unlock();
    }
  }

  private static void settle(
      Handle handle, NoticeTable table, String sql, Collection<Lease> held, Parameters parameters)
      throws SQLException {
    try (Batch change = Batch.of(handle, sql.formatted(table.name()))) {
      for (Lease lease : held) {
        if (lease.table() == table) {
          parameters.set(change);
          change.set(lease.due().id()).add();
        }
      }
      change.run();
    }
  }

  /** The leases of those that nobody else has had since. */
  private Map<String, Lease> held(Collection<DueNotice> notices) {
    Map<String, Lease> held = new HashMap<>();
    for (DueNotice notice : notices) {
      Lease lease = leases.get(notice.id());
      if (lease != null && lease.version() == notice.lease()) {
        held.put(notice.id(), lease);
      }
    }
    return held;
  }

  @Override
  public ReplyOutbox.Backlog backlog() {
    return database.read(handle -> NoticeTable.backlog(handle, tables));
  }
}
