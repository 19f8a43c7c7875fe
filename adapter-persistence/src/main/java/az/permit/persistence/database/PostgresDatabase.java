package az.permit.persistence.database;

import az.permit.core.port.StorageUnavailable;
import az.permit.persistence.StartRefused;
import az.permit.persistence.keys.Keys;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jdbi.v3.core.Jdbi;

/** A PostgreSQL that any number of nodes share: transactions run on the thread of the caller. */
final class PostgresDatabase implements Database {
  private static final int CONNECTIONS = 12;

  /**
   * Each try meets the records as another left them, so more than a few mean something is wrong.
   */
  private static final int TRIES = 10;

  private static final long JITTER_NANOS = 4_000_000;

  private final Keys keys;
  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final Pulse pulse = new Pulse();

  private PostgresDatabase(Keys keys, HikariDataSource pool) {
    this.keys = keys;
    this.pool = pool;
    this.jdbi = Jdbi.create(pool);
  }

  static PostgresDatabase open(DatabaseSettings settings) {
    Keys keys = Keys.load(settings.keys());
    HikariConfig config =
        Pool.of(settings.url(), settings.user(), settings.password(), CONNECTIONS);
    // An acknowledgement means that it is on the disk, whatever the server's own default is.
    config.setConnectionInitSql(
        "select set_config('synchronous_commit', 'on', false)"
            + " where current_setting('synchronous_commit') = 'off'");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    // A server that fell silent must not hold a transaction for ever.
    config.addDataSourceProperty("socketTimeout", "30");
    HikariDataSource pool;
    try {
      pool = new HikariDataSource(config);
    } catch (HikariPool.PoolInitializationException e) {
      throw new StartRefused("the database cannot be reached: " + e.getMessage(), e);
    }
    try {
      Migrations.run(pool, "postgresql", keys);
      return new PostgresDatabase(keys, pool);
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  @Override
  public Keys keys() {
    return keys;
  }

  @Override
  public <T> T write(SqlWork<T> work) {
    for (int tries = 1; ; tries++) {
      try {
        return jdbi.inTransaction(work::run);
      } catch (SQLException | RuntimeException | Error e) {
        Failure kind = Failure.of(e);
        if (kind == Failure.CONFLICT && tries == TRIES) {
          throw new StorageUnavailable("another stood in the way " + TRIES + " times", e);
        }
        if (tries == TRIES || !kind.mayPass()) {
          throw rethrown(e);
        }
      }
      // Two nodes that met once should not meet again in step.
      LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(JITTER_NANOS * tries));
    }
  }

  @Override
  public <T> T read(SqlWork<T> query) {
    try {
      return jdbi.withHandle(query::run);
    } catch (SQLException | RuntimeException e) {
      throw rethrown(e);
    }
  }

  private static RuntimeException rethrown(Throwable e) {
    if (Failure.of(e) == Failure.DATABASE && !(e instanceof Error)) {
      return new StorageUnavailable("the database failed or cannot be reached", e);
    }
    if (e instanceof Error error) {
      throw error;
    }
    return e instanceof RuntimeException own ? own : new SqlFailure((SQLException) e);
  }

  /** Rows that another node is claiming are passed over. */
  @Override
  public boolean isShared() {
    return true;
  }

  @Override
  public String claimClause() {
    return " for update skip locked";
  }

  /** PostgreSQL recovers by itself; a node has nothing to give up. */
  @Override
  public Optional<String> failure() {
    return Optional.empty();
  }

  @Override
  public void ping(Duration timeout) {
    pulse.beat(this, timeout);
  }

  @Override
  public void backup(Path target) {
    throw new UnsupportedOperationException("use pg_dump or a base backup of the server");
  }

  @Override
  public void close() {
    pulse.close();
    pool.close();
  }
}
