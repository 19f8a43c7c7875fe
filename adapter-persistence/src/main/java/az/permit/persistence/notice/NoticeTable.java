package az.permit.persistence.notice;

import az.permit.core.port.NoticeId;
import az.permit.core.port.NoticeOutbox.DueNotice;
import az.permit.core.port.NoticeOutbox.Notice;
import az.permit.core.port.ReplyOutbox.Backlog;
import az.permit.core.port.SetAsideNotices.SetAside;
import az.permit.persistence.notice.NoticeKind.Due;
import az.permit.persistence.rows.Batch;
import az.permit.persistence.rows.Micros;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The table of one kind of notices. */
final class NoticeTable {
  private static final Logger LOG = LoggerFactory.getLogger(NoticeTable.class);

  private final NoticeKind kind;

  NoticeTable(NoticeKind kind) {
    this.kind = kind;
  }

  String name() {
    return kind.table();
  }

  Map<Long, Notice> read(Handle handle, List<Due> due) throws SQLException {
    return kind.read(handle, due);
  }

  /** Those of them that wait in this table. */
  List<DueNotice> ours(Collection<DueNotice> notices) {
    return notices.stream().filter(due -> kind.includes(due.notice())).toList();
  }

  /** A condition with the public id of the permit, the revision and the lease. */
  String held() {
    return " where "
        + kind.permitColumn()
        + " = ("
        + kind.permitQuery()
        + ") and revision = ? and lease = ?";
  }

  /**
   * What is due, the longest due first.
   *
   * @param clause appended to the query
   */
  List<Due> due(Handle handle, int limit, Instant now, String clause) {
    String query =
        "select id, "
            + kind.permitColumn()
            + ", revision, lease, attempts, next_at, changed_at from "
            + name()
            + " n where next_at <= ? "
            + kind.condition()
            + " order by "
            + kind.order()
            + " limit ?";
    return handle
        .select(query + clause, Micros.of(now), limit)
        .map(
            (row, context) ->
                new Due(
                    row.getLong(1),
                    row.getLong(2),
                    row.getInt(3),
                    row.getInt(4),
                    row.getInt(5),
                    row.getLong(6),
                    row.getLong(7)))
        .list();
  }

  /** What cannot be read would be claimed for ever, and for nothing, unless a person sees it. */
  void setAside(Handle handle, List<Due> unreadable) throws SQLException {
    String sql =
        "update " + name() + " set state = 'blocked', lease = lease + 1, next_at = ? where id = ?";
    try (Batch setAside = Batch.of(handle, sql)) {
      for (Due due : unreadable) {
        LOG.error("ALARM: row {} of {} is set aside: unreadable", due.id(), name());
        setAside.set(Micros.SET_ASIDE).set(due.id()).add();
      }
      setAside.run();
    }
  }

  /** Those that a person has to see, the oldest change first; a row without its permit is none. */
  List<SetAside> listSetAside(Handle handle, int limit) {
    String query =
        "select permit, revision, kind, attempts, changed_at from (select "
            + kind.publicId()
            + " as permit, n.revision, "
            + kind.kind()
            + " as kind, n.attempts, n.changed_at from "
            + name()
            + " n where n.next_at = ?) s where permit is not null order by changed_at limit ?";
    return handle
        .select(query, Micros.SET_ASIDE, limit)
        .map(
            (row, context) ->
                new SetAside(
                    new NoticeId(row.getString(1), row.getInt(2)).text(),
                    row.getString(3),
                    row.getString(1),
                    row.getInt(2),
                    row.getInt(4),
                    Micros.at(row.getLong(5))))
        .list();
  }

  /**
   * Whether that one was set aside; it is due again at once. Found among what is set aside, for
   * permits have no index of their public ids on H2.
   */
  boolean replay(Handle handle, NoticeId id, Instant now) {
    String sql =
        "update "
            + name()
            + " n set state = 'due', lease = lease + 1, attempts = 0, next_at = ?"
            + " where n.next_at = ? and n.revision = ? and "
            + kind.publicId()
            + " = ?";
    return handle.execute(sql, Micros.of(now), Micros.SET_ASIDE, id.revision(), id.permit()) > 0;
  }

  Backlog backlog(Handle handle) {
    long blocked =
        handle
            .select("select count(*) from " + name() + " where next_at = ?", Micros.SET_ASIDE)
            .mapTo(Long.class)
            .one();
    String waiting = "select count(*), min(changed_at) from " + name() + " where next_at < ?";
    return handle
        .select(waiting, Micros.SET_ASIDE)
        .map((row, context) -> new Backlog(row.getLong(1), blocked, Micros.min(row, 2)))
        .one();
  }

  /** That of several tables together. */
  static Backlog backlog(Handle handle, List<NoticeTable> tables) {
    Backlog sum = new Backlog(0, 0, Instant.MAX);
    for (NoticeTable table : tables) {
      Backlog one = table.backlog(handle);
      Instant oldest = one.oldest().isBefore(sum.oldest()) ? one.oldest() : sum.oldest();
      sum = new Backlog(sum.waiting() + one.waiting(), sum.blocked() + one.blocked(), oldest);
    }
    return sum;
  }
}
