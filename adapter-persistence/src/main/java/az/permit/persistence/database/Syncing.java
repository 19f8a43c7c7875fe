package az.permit.persistence.database;

import java.sql.SQLException;
import java.sql.Statement;

/** How what was committed gets to the disk; a test leaves it out to prove that others notice. */
@FunctionalInterface
interface Syncing {
  /** A commit of H2 does not force the file; this does, and waits for it. */
  Syncing ALWAYS = admin -> admin.execute("checkpoint sync");

  void sync(Statement admin) throws SQLException;
}
