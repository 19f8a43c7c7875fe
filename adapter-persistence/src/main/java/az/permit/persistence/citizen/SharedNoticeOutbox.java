package az.permit.persistence.citizen;

import az.permit.core.citizen.Permit;
import az.permit.persistence.database.Database;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The notices where several processes push them: leases are kept in the rows. */
final class SharedNoticeOutbox extends LeasedNotices {
  private static final String HELD =
      " where permit_message_id = (select message_id from permit where public_id = ?)"
          + " and revision = ? and lease = ?";

  private static final String LEASE =
      "update notice set lease = lease + 1, next_at = ? where id = ?";

  private static final String RENEW = "update notice set next_at = ?";

  private final NoticeRows rows;

  SharedNoticeOutbox(Database database, NoticeRows rows) {
    super(database);
    this.rows = rows;
  }

  @Override
  public List<DueNotice> claim(int limit, Instant now, Instant leaseUntil) {
    boolean nothing = database.read(h -> NoticeRows.due(h, 1, now, "").isEmpty());
    return nothing ? List.of() : database.write(h -> claim(h, limit, now, leaseUntil));
  }

  private List<DueNotice> claim(Handle handle, int limit, Instant now, Instant leaseUntil)
      throws SQLException {
    List<NoticeRows.Due> claimed = NoticeRows.due(handle, limit, now, database.claimClause());
    Map<Long, Permit> readable = rows.permits(handle, claimed);
    List<DueNotice> notices = new ArrayList<>();
    List<NoticeRows.Due> unreadable = new ArrayList<>();
    try (Batch lease = Batch.of(handle, LEASE)) {
      for (NoticeRows.Due due : claimed) {
        Permit permit = readable.get(due.id());
        if (permit == null) {
          unreadable.add(due);
        } else {
          Instant at = Micros.at(due.changedAt());
          Notice notice = new Notice.OfCitizen(permit);
          notices.add(new DueNotice(notice.id(), due.lease() + 1, due.attempts(), at, notice));
          lease.set(leaseUntil).set(due.id()).add();
        }
      }
      lease.run();
    }
    NoticeRows.setAside(handle, unreadable);
    return notices;
  }

  @Override
  public void renew(Collection<DueNotice> held, Instant leaseUntil) {
    change(RENEW, held, renew -> renew.set(leaseUntil));
  }

  @Override
  void change(String sql, Collection<DueNotice> notices, Parameters parameters) {
    if (notices.isEmpty()) {
      return;
    }
    database.write(
        handle -> {
          try (Batch change = Batch.of(handle, sql + HELD)) {
            for (DueNotice notice : notices) {
              parameters.set(change);
              change
                  .set(notice.notice().permitId())
                  .set(notice.notice().revision())
                  .set(notice.lease())
                  .add();
            }
            return change.run();
          }
        });
  }
}
