package az.permit.persistence.database;

import az.permit.core.port.StorageUnavailable;
import az.permit.persistence.keys.Keys;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The database of one installation, open. Thread-safe.
 *
 * <p>Whatever {@link #write} returned is committed and synced to the disk.
 */
public sealed interface Database extends AutoCloseable permits H2Database, PostgresDatabase {
  /**
   * Opens the database that the URL names, and makes or migrates it where needed.
   *
   * @param onFatal told once, with the reason, when the database must not be used any more; the
   *     process should end then
   * @throws az.permit.persistence.StartRefused if something is not as it must be
   */
  static Database open(DatabaseSettings settings, Consumer<String> onFatal) {
    if (settings.url().startsWith("jdbc:postgresql:")) {
      return PostgresDatabase.open(settings);
    }
    return H2Database.open(settings, onFatal, Syncing.ALWAYS);
  }

  /** The keys its records are written with. */
  Keys keys();

  /**
   * Runs work in one transaction; where another was faster, again from its beginning.
   *
   * @return what the work returned, once it is committed and synced
   * @throws StorageUnavailable if it could not be committed and synced
   * @throws RuntimeException whatever the work throws, after its effects are rolled back
   */
  <T> T write(SqlWork<T> work);

  /**
   * Runs a query outside every write.
   *
   * @throws StorageUnavailable if the database cannot be asked now
   */
  <T> T read(SqlWork<T> query);

  /** Whether other processes may work on it at the same time. */
  boolean isShared();

  /** Appended to a query that selects what to claim, so that nodes do not wait for each other. */
  String claimClause();

  /** Why nothing can be written any more until a restart; empty while all is well. */
  Optional<String> failure();

  /**
   * Writes one row, to see whether the database takes writes.
   *
   * @throws StorageUnavailable if it did not within that time
   */
  void ping(Duration timeout);

  /**
   * Copies the whole database into a file, consistent in itself, while it is in use.
   *
   * @throws StorageUnavailable if the copy could not be made; the database is well
   * @throws UnsupportedOperationException on PostgreSQL, which has tools of its own
   */
  void backup(Path target);

  /** Finishes what is under way, then closes. */
  @Override
  void close();
}
