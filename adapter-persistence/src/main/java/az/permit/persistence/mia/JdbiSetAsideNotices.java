package az.permit.persistence.mia;

import az.permit.core.port.SetAsideNotices;
import az.permit.persistence.database.Database;
import az.permit.persistence.notice.StoredSetAside;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The notices for MIA that were set aside, on H2 or PostgreSQL. */
public final class JdbiSetAsideNotices implements SetAsideNotices {
  private final SetAsideNotices notices;

  /** On this database. */
  public JdbiSetAsideNotices(Database database) {
    this.notices = new StoredSetAside(database, MiaKinds.of(database.keys()));
  }

  @Override
  public List<SetAside> list(int limit) {
    return notices.list(limit);
  }

  @Override
  public List<String> replay(Collection<String> ids, Instant now) {
    return notices.replay(ids, now);
  }
}
