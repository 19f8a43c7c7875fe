package az.permit.app.wiring;

import az.permit.core.port.StorageUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells somebody, turn after turn, on a thread of its own. That thread is never interrupted,
 * because an interrupt closes an embedded database for everybody. Started once and stopped once.
 */
abstract class Teller {
  private static final Logger LOG = LoggerFactory.getLogger(Teller.class);

  private final InstantSource clock;
  private final Duration pause;
  private final Thread thread;
  private volatile boolean stopping;

  /**
   * A teller that begins with {@link #start}.
   *
   * @param name of its thread
   * @param pause between turns that found nothing due or went wrong
   */
  Teller(String name, InstantSource clock, Duration pause) {
    this.clock = clock;
    this.pause = pause;
    this.thread = new Thread(this::run, name);
    this.thread.setDaemon(true);
  }

  /**
   * Tells those who are due.
   *
   * @return how many were
   */
  abstract int turn(Instant now);

  /** Whether nothing more should be sent. */
  final boolean isStopping() {
    return stopping;
  }

  /** Begins to tell. May be called once. */
  public final void start() {
    thread.start();
  }

  /**
   * Sends no more; what is not sent yet leaves after the next start.
   *
   * @param most how long to wait for the message under way
   * @return whether the thread has ended, so that the database may be closed
   */
  public final boolean stop(Duration most) throws InterruptedException {
    stopping = true;
    LockSupport.unpark(thread);
    if (thread.isAlive()) {
      thread.join(Math.max(1, most.toMillis()));
    }
    return !thread.isAlive();
  }

  private void run() {
    while (!stopping) {
      if (!foundAny()) {
        rest();
      }
    }
  }

  /** Whatever goes wrong, the next turn may go well: leases end, and what is due comes again. */
  private boolean foundAny() {
    try {
      return turn(clock.instant()) > 0;
    } catch (StorageUnavailable e) {
      LOG.warn("{} cannot tell now, will try again: {}", thread.getName(), e.getMessage());
    } catch (RuntimeException broken) {
      // Not its message, which may quote what was to be told.
      LOG.error("{} stumbled on {}", thread.getName(), broken.getClass().getName());
    }
    return false;
  }

  private void rest() {
    long end = System.nanoTime() + pause.toNanos();
    while (!stopping && System.nanoTime() - end < 0) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }
}
