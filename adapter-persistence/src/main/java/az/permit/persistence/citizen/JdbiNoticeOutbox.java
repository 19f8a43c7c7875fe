package az.permit.persistence.citizen;

import az.permit.core.citizen.Permit;
import az.permit.core.port.NoticeOutbox;
import az.permit.core.port.ReplyOutbox;
import az.permit.persistence.database.Database;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The notices that MIA is to have, on H2 or PostgreSQL. */
public final class JdbiNoticeOutbox implements NoticeOutbox {
  private static final Logger LOG = LoggerFactory.getLogger(JdbiNoticeOutbox.class);

  private static final String DUE =
      "select permit_message_id, revision, lease, attempts, changed_at from notice"
          + " where next_at <= ? order by next_at limit ?";

  /** All permits of a claim at once: one look-up each would fill the writer's time. */
  private static final String PERMITS =
      "select permit.* from unnest(?) as wanted (wanted_id)"
          + " join permit on message_id = wanted_id";

  private static final String RENEW =
      """
      update notice set next_at = ?
      where permit_message_id = (select message_id from permit where public_id = ?)
        and revision = ? and lease = ? and next_at is not null
      """;

  private static final String LEASE =
      "update notice set lease = lease + 1, next_at = ?"
          + " where permit_message_id = ? and revision = ?";

  /** The version grows, so that whoever held the lease holds it no more. */
  private static final String SETTLE =
      """
      update notice set lease = lease + 1, state = ?, next_at = ?, settled_at = ?,
        attempts = attempts + 1
      where permit_message_id = (select message_id from permit where public_id = ?)
        and revision = ? and lease = ? and next_at is not null
      """;

  private static final String SET_ASIDE =
      "update notice set state = 'blocked', lease = lease + 1, next_at = ?"
          + " where permit_message_id = ? and revision = ?";

  private final Database database;
  private final PermitRows permits;

  /** On this database. */
  public JdbiNoticeOutbox(Database database) {
    this.database = database;
    this.permits = new PermitRows(new Identities(database.keys().hash()), database.keys().sealer());
  }

  private record Due(long permit, int revision, int lease, int attempts, long changedAt) {}

  @Override
  public List<DueNotice> claim(int limit, Instant now, Instant leaseUntil) {
    boolean nothing = database.read(h -> due(h, 1, now, "").isEmpty());
    return nothing ? List.of() : database.write(h -> claim(h, limit, now, leaseUntil));
  }

  private List<DueNotice> claim(Handle handle, int limit, Instant now, Instant leaseUntil)
      throws SQLException {
    List<Due> claimed = due(handle, limit, now, database.claimClause());
    Map<Long, Permit> readable = permits(handle, claimed);
    List<DueNotice> notices = new ArrayList<>();
    try (Batch lease = Batch.of(handle, LEASE);
        Batch setAside = Batch.of(handle, SET_ASIDE)) {
      for (Due due : claimed) {
        Permit permit = readable.get(due.permit());
        if (permit == null) {
          // Claimed for ever, and for nothing, unless a person looks at it.
          LOG.error("ALARM: the notice of permit row {} is set aside: unreadable", due.permit());
          setAside.set(Micros.SET_ASIDE).set(due.permit()).set(due.revision()).add();
        } else {
          notices.add(
              new DueNotice(
                  NoticeRows.id(permit),
                  due.lease() + 1,
                  due.attempts(),
                  Micros.at(due.changedAt()),
                  permit));
          lease.set(leaseUntil).set(due.permit()).set(due.revision()).add();
        }
      }
      lease.run();
      setAside.run();
    }
    return notices;
  }

  /** The permits that can be read, by their row. */
  private Map<Long, Permit> permits(Handle handle, List<Due> claimed) throws SQLException {
    Map<Long, Permit> readable = new HashMap<>();
    Map<Long, Integer> revisions = new HashMap<>();
    claimed.forEach(due -> revisions.put(due.permit(), due.revision()));
    try (PreparedStatement select = handle.getConnection().prepareStatement(PERMITS)) {
      select.setArray(
          1, handle.getConnection().createArrayOf("bigint", revisions.keySet().toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          long id = row.getLong("message_id");
          try {
            readable.put(id, permits.permit(row, revisions.getOrDefault(id, 1)));
          } catch (IllegalStateException e) {
            LOG.error("permit row {} cannot be read", id, e);
          }
        }
      }
    }
    return readable;
  }

  private static List<Due> due(Handle handle, int limit, Instant now, String clause) {
    return handle
        .select(DUE + clause, Micros.of(now), limit)
        .map(
            (row, context) ->
                new Due(
                    row.getLong(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getLong(5)))
        .list();
  }

  @Override
  public void renew(Collection<DueNotice> held, Instant leaseUntil) {
    if (held.isEmpty()) {
      return;
    }
    database.write(
        handle -> {
          try (Batch renew = Batch.of(handle, RENEW)) {
            for (DueNotice notice : held) {
              renew
                  .set(leaseUntil)
                  .set(notice.permit().id())
                  .set(notice.permit().revision())
                  .set(notice.lease())
                  .add();
            }
            return renew.run();
          }
        });
  }

  @Override
  public void taken(List<DueNotice> notices, Instant at) {
    settle(notices, NoticeRows.TAKEN, OptionalLong.empty(), OptionalLong.of(Micros.of(at)));
  }

  @Override
  public void postpone(List<DueNotice> notices, Instant nextAttemptAt) {
    OptionalLong next = OptionalLong.of(Micros.of(nextAttemptAt));
    settle(notices, NoticeRows.DUE, next, OptionalLong.empty());
  }

  @Override
  public void block(List<DueNotice> notices, Instant at) {
    OptionalLong aside = OptionalLong.of(Micros.SET_ASIDE);
    settle(notices, NoticeRows.BLOCKED, aside, OptionalLong.of(Micros.of(at)));
  }

  private void settle(
      List<DueNotice> notices, String state, OptionalLong nextAt, OptionalLong settledAt) {
    if (notices.isEmpty()) {
      return;
    }
    database.write(
        handle -> {
          try (Batch settle = Batch.of(handle, SETTLE)) {
            for (DueNotice notice : notices) {
              settle
                  .set(state)
                  .set(nextAt)
                  .set(settledAt)
                  .set(notice.permit().id())
                  .set(notice.permit().revision())
                  .set(notice.lease())
                  .add();
            }
            return settle.run();
          }
        });
  }

  @Override
  public ReplyOutbox.Backlog backlog() {
    return database.read(
        handle -> {
          long blocked =
              handle
                  .select("select count(*) from notice where next_at = ?", Micros.SET_ASIDE)
                  .mapTo(Long.class)
                  .one();
          return handle
              .select(
                  "select count(*), min(changed_at) from notice where next_at < ?",
                  Micros.SET_ASIDE)
              .map(
                  (row, context) ->
                      new ReplyOutbox.Backlog(row.getLong(1), blocked, Micros.min(row, 2)))
              .one();
        });
  }
}
