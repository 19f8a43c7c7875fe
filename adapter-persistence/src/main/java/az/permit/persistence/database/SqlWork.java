package az.permit.persistence.database;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/**
 * Work on the database. It may run more than once until one run is committed, so it must have no
 * effect but through the handle.
 */
@FunctionalInterface
public interface SqlWork<T> {
  /** Runs inside a transaction that is not its own to end. */
  T run(Handle handle) throws SQLException;
}
