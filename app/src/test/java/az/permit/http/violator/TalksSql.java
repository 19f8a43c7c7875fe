package az.permit.http.violator;

import java.sql.Connection;
import java.sql.SQLException;

/** Breaks the rule that SQL stays in the persistence adapter. */
final class TalksSql {
  void talk(Connection connection) throws SQLException {
    connection.commit();
  }
}
