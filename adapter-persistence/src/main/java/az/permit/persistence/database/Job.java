package az.permit.persistence.database;

import az.permit.core.port.StorageUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** One piece of work for the writer, and whoever waits for it. */
final class Job<T> {
  /** Nobody is faster than the one writer: another try helps only work that draws new names. */
  private static final int TRIES = 3;

  /** The end of the queue. */
  static final Job<Void> LAST = new Job<>(null, null);

  private final @Nullable SqlWork<T> work;
  private final @Nullable String administration;
  private final CompletableFuture<@Nullable Void> done = new CompletableFuture<>();
  private @Nullable T result;
  private @Nullable Throwable failure;

  private Job(@Nullable SqlWork<T> work, @Nullable String administration) {
    this.work = work;
    this.administration = administration;
  }

  static <T> Job<T> transactional(SqlWork<T> work) {
    return new Job<>(work, null);
  }

  static Job<Void> between(String sql) {
    return new Job<>(null, sql);
  }

  /**
   * Runs the work behind a savepoint, so that a failure of its own leaves its neighbours alone.
   *
   * @return whether there is something to commit
   * @throws SQLException if the database failed, not the work
   */
  boolean attempt(Handle handle) throws SQLException {
    if (work == null) {
      return false;
    }
    Connection connection = handle.getConnection();
    for (int tries = 1; ; tries++) {
      Savepoint before = connection.setSavepoint();
      try {
        result = work.run(handle);
        connection.releaseSavepoint(before);
        return true;
      } catch (SQLException | RuntimeException | Error e) {
        Failure kind = Failure.of(e);
        if (kind == Failure.DATABASE) {
          throw e;
        }
        connection.rollback(before);
        if (tries == TRIES || !kind.mayPass()) {
          // A key that stays taken is the fault of this work: whoever asked may try less at once.
          failure = kind == Failure.CONFLICT ? inTheWay(e) : e;
          return false;
        }
      }
    }
  }

  private static StorageUnavailable inTheWay(Throwable e) {
    return new StorageUnavailable("another stood in the way " + TRIES + " times", e);
  }

  /** A failure here is told to whoever asked; the database itself is well. */
  void administer(Statement admin) {
    if (administration != null) {
      try {
        admin.execute(administration);
      } catch (SQLException e) {
        failure = new StorageUnavailable("administration failed with " + e.getSQLState(), e);
      }
    }
  }

  /** Everything is on the disk: whoever waits may know. */
  void release() {
    done.complete(null);
  }

  void fail(Throwable cause) {
    failure = cause;
    done.complete(null);
  }

  /** Joins rather than gets, because joining cannot be interrupted. */
  @SuppressWarnings("NullAway") // The result is there unless there is a failure.
  T await() {
    done.join();
    if (failure instanceof RuntimeException e) {
      throw e;
    }
    if (failure instanceof Error e) {
      throw e;
    }
    if (failure instanceof SQLException e) {
      throw new SqlFailure(e);
    }
    return result;
  }
}
