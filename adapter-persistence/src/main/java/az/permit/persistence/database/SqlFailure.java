package az.permit.persistence.database;

import java.io.Serial;
import java.sql.SQLException;

/** A statement failed, inside work that may not throw checked exceptions. */
public final class SqlFailure extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  /** Carries the cause through; its message, which may quote values, is not repeated. */
  public SqlFailure(SQLException cause) {
    super("a statement failed with state " + cause.getSQLState(), cause);
  }
}
