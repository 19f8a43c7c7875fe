package az.permit.persistence.database;

import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;

/**
 * What H2 may write before the transaction that changed it commits: nothing.
 *
 * <p>By itself H2 2.5 writes as soon as some megabytes have changed, from inside the statement that
 * exceeded them, and what it then writes is not consistent: the rows are there, the undo log that
 * would take them back after a kill is not. They look committed, and whoever changes one waits for
 * ever. A thousand messages exceed that size once the tables have grown. There is no setting for
 * it, only a field; what a transaction changes has to fit into memory.
 */
final class WriteBuffer {
  /** For H2 this means that no size is too great. */
  private static final int UNLIMITED = 0;

  private WriteBuffer() {}

  /** To be called before anything great is written. */
  static void hold(Connection connection) throws SQLException {
    limit(connection, UNLIMITED);
  }

  /** A limit as H2 sets itself one, in bytes. */
  static void limit(Connection connection, int bytes) throws SQLException {
    SessionLocal session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
    MVStore store = session.getDatabase().getStore().getMvStore();
    try {
      Field limit = MVStore.class.getDeclaredField("autoCommitMemory");
      limit.setAccessible(true);
      limit.setInt(store, bytes);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this release of H2 is another than the one known", e);
    }
    if (store.getAutoCommitMemory() != bytes) {
      throw new IllegalStateException("this release of H2 keeps a limit of its own");
    }
  }
}
