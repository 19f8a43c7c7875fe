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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The notices where several processes push them: leases are kept in the rows. */
public final class SharedNoticeOutbox implements NoticeOutbox {
  private static final String LEASE = "update %s set lease = lease + 1, next_at = ? where id = ?";

  private static final String RENEW = "update %s set next_at = ?";

  private static final String TAKEN = "delete from %s";

  /** The version grows, so that whoever held the lease holds it no more. */
  private static final String SETTLE =
      "update %s set lease = lease + 1, state = ?, next_at = ?, attempts = attempts + 1";

  private final Database database;
  private final List<NoticeTable> tables;
  private final FairShare share = new FairShare();

  /** Of these kinds, on this database. */
  public SharedNoticeOutbox(Database database, List<NoticeKind> kinds) {
    this.database = database;
    this.tables = kinds.stream().map(NoticeTable::new).toList();
  }

  @Override
  public List<DueNotice> claim(int limit, Instant now, Instant leaseUntil) {
    // Asked every moment and mostly for nothing: that costs no write.
    boolean some =
        database.read(h -> tables.stream().anyMatch(t -> !t.due(h, 1, now, "").isEmpty()));
    return some ? database.write(h -> claim(h, limit, now, leaseUntil)) : List.of();
  }

  private List<DueNotice> claim(Handle handle, int limit, Instant now, Instant leaseUntil)
      throws SQLException {
    Map<NoticeTable, List<Due>> free = new LinkedHashMap<>();
    tables.forEach(t -> free.put(t, t.due(handle, limit, now, database.claimClause())));
    Said said = Said.by(handle, share.of(limit, free));
    List<DueNotice> notices = new ArrayList<>();
    for (Found found : said.readable()) {
      Notice notice = said.notice(found);
      Due due = found.due();
      notices.add(
          new DueNotice(
              notice.id(), due.lease() + 1, due.attempts(), Micros.at(due.changedAt()), notice));
    }
    for (NoticeTable table : tables) {
      lease(handle, table, said.readable(), leaseUntil);
    }
    said.setAside(handle);
    return notices;
  }

  private static void lease(
      Handle handle, NoticeTable table, List<Found> claimed, Instant leaseUntil)
      throws SQLException {
    try (Batch lease = Batch.of(handle, LEASE.formatted(table.name()))) {
      for (Found found : claimed) {
        if (found.table() == table) {
          lease.set(leaseUntil).set(found.due().id()).add();
        }
      }
      lease.run();
    }
  }

  @Override
  public void renew(Collection<DueNotice> held, Instant leaseUntil) {
    change(RENEW, held, renew -> renew.set(leaseUntil));
  }

  @Override
  public void taken(List<DueNotice> notices, Instant at) {
    change(TAKEN, notices, delete -> {});
  }

  @Override
  public void postpone(List<DueNotice> notices, Instant nextAttemptAt) {
    change(SETTLE, notices, settle -> settle.set("due").set(nextAttemptAt));
  }

  @Override
  public void block(List<DueNotice> notices, Instant at) {
    change(SETTLE, notices, settle -> settle.set("blocked").set(Micros.SET_ASIDE));
  }

  private void change(String sql, Collection<DueNotice> notices, Parameters parameters) {
    if (!notices.isEmpty()) {
      database.write(
          handle -> {
            for (NoticeTable table : tables) {
              change(handle, table, sql, table.ours(notices), parameters);
            }
            return true;
          });
    }
  }

  private static void change(
      Handle handle, NoticeTable table, String sql, List<DueNotice> notices, Parameters parameters)
      throws SQLException {
    try (Batch change = Batch.of(handle, sql.formatted(table.name()) + table.held())) {
      for (DueNotice notice : notices) {
        parameters.set(change);
        change
            .set(notice.notice().permitId())
            .set(notice.notice().revision())
            .set(notice.lease())
            .add();
      }
      change.run();
    }
  }

  @Override
  public ReplyOutbox.Backlog backlog() {
    return database.read(handle -> NoticeTable.backlog(handle, tables));
  }
}
