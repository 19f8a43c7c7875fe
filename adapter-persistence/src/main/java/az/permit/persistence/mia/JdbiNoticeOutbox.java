package az.permit.persistence.mia;

import az.permit.core.port.NoticeOutbox;
import az.permit.core.port.ReplyOutbox;
import az.permit.persistence.database.Database;
import az.permit.persistence.notice.NoticeKind;
import az.permit.persistence.notice.OwnNoticeOutbox;
import az.permit.persistence.notice.SharedNoticeOutbox;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * The notices that MIA is to have, on H2 or PostgreSQL; only one of these on an H2. A claim is
 * shared among the permits of citizens and of organisations, so that neither holds up the other.
 */
public final class JdbiNoticeOutbox implements NoticeOutbox {
  private final NoticeOutbox outbox;

  /** On this database. */
  public JdbiNoticeOutbox(Database database) {
    List<NoticeKind> kinds = MiaKinds.of(database.keys());
    this.outbox =
        database.isShared()
            ? new SharedNoticeOutbox(database, kinds)
            : new OwnNoticeOutbox(database, kinds);
  }

  @Override
  public List<DueNotice> claim(int limit, Instant now, Instant leaseUntil) {
    return outbox.claim(limit, now, leaseUntil);
  }

  @Override
  public void renew(Collection<DueNotice> held, Instant leaseUntil) {
    outbox.renew(held, leaseUntil);
  }

  @Override
  public void taken(List<DueNotice> notices, Instant at) {
    outbox.taken(notices, at);
  }

  @Override
  public void postpone(List<DueNotice> notices, Instant nextAttemptAt) {
    outbox.postpone(notices, nextAttemptAt);
  }

  @Override
  public void block(List<DueNotice> notices, Instant at) {
    outbox.block(notices, at);
  }

  @Override
  public ReplyOutbox.Backlog backlog() {
    return outbox.backlog();
  }
}
