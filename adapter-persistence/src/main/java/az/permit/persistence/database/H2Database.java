package az.permit.persistence.database;

import az.permit.core.port.StorageUnavailable;
import az.permit.persistence.OwnerOnly;
import az.permit.persistence.keys.Keys;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded database: one writer, a few readers. Everything that touches H2 runs on threads of
 * this class, because an interrupt on any thread inside H2 closes the file for all.
 */
final class H2Database implements Database {
  private static final Logger LOG = LoggerFactory.getLogger(H2Database.class);
  private static final int READERS = 4;

  private final Keys keys;
  private final Connection admin;
  private final Connection writing;
  private final HikariDataSource pool;
  private final Jdbi reading;
  private final H2Writer writer;
  private final Pulse pulse = new Pulse();
  private final ExecutorService readers =
      Executors.newFixedThreadPool(
          READERS,
          task -> {
            Thread made = new Thread(task, "permit-reader");
            made.setDaemon(true);
            return made;
          });

  private H2Database(H2Opening opened, Syncing syncing, Consumer<String> onFatal)
      throws SQLException {
    this.keys = opened.keys();
    this.admin = opened.admin();
    this.writing = opened.connect();
    this.pool = opened.pool(READERS);
    this.reading = Jdbi.create(pool);
    writing.setAutoCommit(false);
    this.writer = new H2Writer(Jdbi.open(writing), admin.createStatement(), syncing, onFatal);
  }

  static H2Database open(DatabaseSettings settings, Consumer<String> onFatal, Syncing syncing) {
    H2Opening opened = H2Opening.open(settings);
    try {
      return new H2Database(opened, syncing, onFatal);
    } catch (SQLException e) {
      throw opened.refusal(e);
    }
  }

  @Override
  public Keys keys() {
    return keys;
  }

  @Override
  public <T> T write(SqlWork<T> work) {
    return writer.write(work);
  }

  @Override
  public <T> T read(SqlWork<T> query) {
    try {
      return CompletableFuture.supplyAsync(() -> query(query), readers).join();
    } catch (RejectedExecutionException e) {
      throw new StorageUnavailable("the database is closed", e);
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private <T> T query(SqlWork<T> query) {
    try {
      return reading.withHandle(query::run);
    } catch (SQLException | RuntimeException e) {
      if (Failure.of(e) == Failure.OWN && e instanceof RuntimeException own) {
        throw own;
      }
      throw new StorageUnavailable("the database could not be read", e);
    }
  }

  @Override
  public boolean isShared() {
    return false;
  }

  @Override
  public String claimClause() {
    return "";
  }

  @Override
  public Optional<String> failure() {
    return writer.failure();
  }

  @Override
  public void ping(Duration timeout) {
    pulse.beat(this, timeout);
  }

  @Override
  public void backup(Path target) {
    try {
      OwnerOnly.create(target);
    } catch (IOException e) {
      throw new StorageUnavailable("the copy could not be made", e);
    }
    String quoted = target.toAbsolutePath().toString().replace("'", "''");
    writer.administer("backup to '" + quoted + "'");
  }

  @Override
  public void close() {
    pulse.close();
    writer.close();
    readers.shutdown();
    pool.close();
    // An interrupt that reached H2 here would close its file in the middle of the last write.
    boolean interrupted = Thread.interrupted();
    try {
      shutdown();
    } catch (SQLException e) {
      LOG.warn("the database did not close in order", e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void shutdown() throws SQLException {
    // After a failure the file must stay as the disk has it: no compaction, no last writes.
    boolean inOrder = failure().isEmpty();
    if (inOrder) {
      OrderlyEnd.note(admin, true);
    }
    try (Statement statement = admin.createStatement()) {
      statement.execute(inOrder ? "shutdown" : "shutdown immediately");
    }
  }
}
