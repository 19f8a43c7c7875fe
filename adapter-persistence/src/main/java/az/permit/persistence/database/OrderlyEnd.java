package az.permit.persistence.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A row that says whether the database was closed in order. The header of the file says so, too,
 * but a scan of it after a crash sets that right, before the rows are looked at.
 */
final class OrderlyEnd {
  private static final String NAME = "closed";

  private OrderlyEnd() {}

  /** Whether nobody has had it open since it was last closed in order. */
  static boolean isNoted(Connection connection) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select setting from installation where name = ?")) {
      select.setString(1, NAME);
      try (ResultSet row = select.executeQuery()) {
        return row.next() && row.getString(1).equals("yes");
      }
    }
  }

  /** Commits; to be synced before anything else is written, or closed after all else is. */
  static void note(Connection connection, boolean closed) throws SQLException {
    try (PreparedStatement merge =
        connection.prepareStatement("merge into installation key (name) values (?, ?)")) {
      merge.setString(1, NAME);
      merge.setString(2, closed ? "yes" : "no");
      merge.executeUpdate();
    }
  }
}
