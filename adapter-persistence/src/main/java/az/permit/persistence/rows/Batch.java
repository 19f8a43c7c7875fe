package az.permit.persistence.rows;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * One statement for many rows, its parameters set in order. Plain JDBC, because these few
 * statements carry the whole load: binding by Jdbi takes as long as H2 takes for the insert.
 */
public final class Batch implements AutoCloseable {
  private final PreparedStatement statement;
  private int position;
  private int rows;

  private Batch(PreparedStatement statement) {
    this.statement = statement;
  }

  /** Of a statement that changes rows. */
  public static Batch of(Handle handle, String sql) throws SQLException {
    return new Batch(handle.getConnection().prepareStatement(sql));
  }

  /** For {@code unnest(?)}. */
  public static Array numbers(Connection connection, Object[] numbers) throws SQLException {
    return connection.createArrayOf("bigint", numbers);
  }

  /** The next parameter. */
  public Batch set(long value) throws SQLException {
    statement.setLong(++position, value);
    return this;
  }

  /** The next parameter. */
  public Batch set(int value) throws SQLException {
    statement.setInt(++position, value);
    return this;
  }

  /** The next parameter, in microseconds. */
  public Batch set(Instant value) throws SQLException {
    return set(Micros.of(value));
  }

  /** The next parameter. */
  public Batch set(String value) throws SQLException {
    statement.setString(++position, value);
    return this;
  }

  /** The next parameter. */
  public Batch set(byte[] value) throws SQLException {
    statement.setBytes(++position, value);
    return this;
  }

  /** For the types that both drivers know: UUID, LocalDate. */
  public Batch set(Object value) throws SQLException {
    statement.setObject(++position, value);
    return this;
  }

  /** The next parameter, null where empty. */
  public Batch setText(Optional<String> value) throws SQLException {
    statement.setString(++position, value.orElse(null));
    return this;
  }

  /** The next parameter, null where empty. */
  public Batch set(OptionalLong value) throws SQLException {
    if (value.isPresent()) {
      return set(value.getAsLong());
    }
    statement.setNull(++position, Types.BIGINT);
    return this;
  }

  /** The next parameter, null where empty. */
  public Batch setKey(Optional<UUID> value) throws SQLException {
    if (value.isPresent()) {
      return set(value.get());
    }
    statement.setNull(++position, Types.OTHER);
    return this;
  }

  /** The next parameter in microseconds, null where empty. */
  public Batch setMoment(Optional<Instant> value) throws SQLException {
    return set(value.isPresent() ? OptionalLong.of(Micros.of(value.get())) : OptionalLong.empty());
  }

  /** The next parameter, null where empty. */
  public Batch setDay(Optional<LocalDate> value) throws SQLException {
    if (value.isPresent()) {
      return set(value.get());
    }
    statement.setNull(++position, Types.DATE);
    return this;
  }

  /** The row is complete. */
  public void add() throws SQLException {
    statement.addBatch();
    position = 0;
    rows++;
  }

  /** How many rows each of them changed; nothing is sent where nothing was added. */
  public int[] run() throws SQLException {
    return rows == 0 ? new int[0] : statement.executeBatch();
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
