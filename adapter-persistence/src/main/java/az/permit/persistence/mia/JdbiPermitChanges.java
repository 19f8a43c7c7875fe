package az.permit.persistence.mia;

import az.permit.core.citizen.Permit;
import az.permit.core.citizen.PermitChange;
import az.permit.core.port.PermitChanges;
import az.permit.persistence.citizen.NoticeRows;
import az.permit.persistence.database.Database;
import java.util.Optional;

/** Changes of citizens' permits, on H2 or PostgreSQL. */
public final class JdbiPermitChanges implements PermitChanges {
  private final Database database;
  private final NoticeRows notices;

  /** On this database. */
  public JdbiPermitChanges(Database database) {
    this.database = database;
    this.notices = new NoticeRows(database.keys());
  }

  @Override
  public Optional<Permit> keep(PermitChange change) {
    return database.write(handle -> notices.change(handle, change));
  }
}
