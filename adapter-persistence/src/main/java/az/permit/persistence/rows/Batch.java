package az.permit.persistence.citizen;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * One statement for many rows, its parameters set in order. Plain JDBC, because these few
 * statements carry the whole load: binding by Jdbi takes as long as H2 takes for the insert.
 */
final class Batch implements AutoCloseable {
  private final PreparedStatement statement;
  private int position;
  private int rows;

  private Batch(PreparedStatement statement) {
    this.statement = statement;
  }

  static Batch of(Handle handle, String sql) throws SQLException {
    return new Batch(handle.getConnection().prepareStatement(sql));
  }

  /** For {@code unnest(?)}. */
  static Array uuids(Connection connection, Object[] keys) throws SQLException {
    return connection.createArrayOf("uuid", keys);
  }

  Batch set(long value) throws SQLException {
    statement.setLong(++position, value);
    return this;
  }

  Batch set(int value) throws SQLException {
    statement.setInt(++position, value);
    return this;
  }

  Batch set(Instant value) throws SQLException {
    return set(Micros.of(value));
  }

  Batch set(String value) throws SQLException {
    statement.setString(++position, value);
    return this;
  }

  Batch set(byte[] value) throws SQLException {
    statement.setBytes(++position, value);
    return this;
  }

  /** For the types that both drivers know: UUID, LocalDate. */
  Batch set(Object value) throws SQLException {
    statement.setObject(++position, value);
    return this;
  }

  Batch setText(Optional<String> value) throws SQLException {
    statement.setString(++position, value.orElse(null));
    return this;
  }

  Batch set(OptionalLong value) throws SQLException {
    if (value.isPresent()) {
      return set(value.getAsLong());
    }
    statement.setNull(++position, Types.BIGINT);
    return this;
  }

  Batch setKey(Optional<UUID> value) throws SQLException {
    if (value.isPresent()) {
      return set(value.get());
    }
    statement.setNull(++position, Types.OTHER);
    return this;
  }

  void add() throws SQLException {
    statement.addBatch();
    position = 0;
    rows++;
  }

  /** How many rows each of them changed; nothing is sent where nothing was added. */
  int[] run() throws SQLException {
    return rows == 0 ? new int[0] : statement.executeBatch();
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
