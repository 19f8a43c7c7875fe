package az.permit.persistence.database;

import az.permit.core.port.StorageUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes to H2. It takes what has gathered, runs it in one transaction, commits
 * and syncs, and only then lets anybody know.
 *
 * <p>One thread, because after a kill a transaction of H2 can be half there if several connections
 * wrote at once (h2database issue 2080). Fail-stop, because H2 goes on "committing" after a failed
 * write or sync, and keeps nothing of it: from the first such error nothing is acknowledged.
 */
final class H2Writer {
  private static final Logger LOG = LoggerFactory.getLogger(H2Writer.class);

  /** Enough to share a sync among many; not so many that the first waits long for the last. */
  private static final int JOBS_AT_ONCE = 64;

  private final Handle handle;
  private final Statement admin;
  private final Syncing syncing;
  private final Consumer<String> onFatal;
  private final BlockingQueue<Job<?>> queue = new LinkedBlockingQueue<>();
  private final Thread thread = new Thread(this::run, "permit-writer");
  private final Object gate = new Object();
  private boolean closed;
  private volatile @Nullable String failure;

  /**
   * @param handle on which everything is written; the writer's alone
   * @param admin on the connection that may sync and back up; the writer's alone
   */
  H2Writer(Handle handle, Statement admin, Syncing syncing, Consumer<String> onFatal) {
    this.handle = handle;
    this.admin = admin;
    this.syncing = syncing;
    this.onFatal = onFatal;
    thread.setDaemon(true);
    thread.start();
  }

  /** Waits until the work is committed and synced, deaf to interrupts. */
  <T> T write(SqlWork<T> work) {
    return submit(Job.transactional(work));
  }

  /** Runs between two transactions, with the rights of the administrator. */
  void administer(String sql) {
    submit(Job.between(sql));
  }

  private <T> T submit(Job<T> job) {
    if (Thread.currentThread() == thread) {
      throw new IllegalStateException("a transaction inside a transaction");
    }
    synchronized (gate) {
      if (closed || failure != null) {
        throw refusal(null);
      }
      queue.add(job);
    }
    return job.await();
  }

  Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  /** Finishes what was submitted; nothing is accepted any more. */
  void close() {
    synchronized (gate) {
      if (!closed) {
        closed = true;
        queue.add(Job.LAST);
      }
    }
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    List<Job<?>> gathered = new ArrayList<>(JOBS_AT_ONCE);
    boolean last = false;
    while (!last && failure == null) {
      gathered.clear();
      gathered.add(next());
      queue.drainTo(gathered, JOBS_AT_ONCE - 1);
      last = gathered.remove(Job.LAST);
      process(gathered);
    }
  }

  private Job<?> next() {
    while (true) {
      try {
        return queue.take();
      } catch (InterruptedException e) {
        // Nobody may interrupt this thread; if somebody does, H2 must not see it, for it would
        // close the file for all.
        LOG.warn("the writer was interrupted and goes on");
      }
    }
  }

  private void process(List<Job<?>> gathered) {
    try {
      Connection connection = handle.getConnection();
      boolean wrote = false;
      for (Job<?> job : gathered) {
        wrote |= job.attempt(handle);
      }
      if (wrote) {
        connection.commit();
        syncing.sync(admin);
      } else {
        connection.rollback();
      }
      for (Job<?> job : gathered) {
        job.administer(admin);
      }
    } catch (SQLException | RuntimeException | Error e) {
      stop(e, gathered);
      return;
    }
    gathered.forEach(Job::release);
  }

  private void stop(Throwable cause, List<Job<?>> gathered) {
    synchronized (gate) {
      failure = "the database could not be written: " + cause.getClass().getSimpleName();
      queue.drainTo(gathered);
    }
    LOG.error("{}; nothing is acknowledged any more", failure, cause);
    for (Job<?> job : gathered) {
      job.fail(refusal(cause));
    }
    // Ending the process closes the database, which waits for this very thread.
    Thread fatal = new Thread(() -> onFatal.accept("the database failed"), "permit-fatal");
    fatal.setDaemon(true);
    fatal.start();
  }

  private StorageUnavailable refusal(@Nullable Throwable cause) {
    String reason = failure == null ? "the database is closed" : failure;
    return cause == null ? new StorageUnavailable(reason) : new StorageUnavailable(reason, cause);
  }
}
