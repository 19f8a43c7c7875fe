package az.permit.persistence.citizen;

import az.permit.core.port.NoticeOutbox;
import az.permit.core.port.ReplyOutbox;
import az.permit.persistence.database.Database;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What outboxes of notices do alike, wherever they keep their leases. */
abstract class LeasedNotices implements NoticeOutbox {
  private static final String TAKEN = "delete from notice";

  /** The version grows, so that whoever held the lease holds it no more. */
  private static final String SETTLE =
      "update notice set lease = lease + 1, state = ?, next_at = ?, attempts = attempts + 1";

  final Database database;

  LeasedNotices(Database database) {
    this.database = database;
  }

  /** What a statement sets, before its condition. */
  interface Parameters {
    void set(Batch batch) throws SQLException;
  }

  /**
   * Changes the rows of those notices whose lease is still held.
   *
   * @param sql to which the condition is appended that finds a row
   */
  abstract void change(String sql, Collection<DueNotice> notices, Parameters parameters);

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

  @Override
  public ReplyOutbox.Backlog backlog() {
    return database.read(NoticeRows::backlog);
  }
}
