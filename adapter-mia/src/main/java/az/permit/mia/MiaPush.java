package az.permit.mia;

import az.permit.core.port.NoticeOutbox;
import az.permit.core.port.StorageUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pushes the notices of an outbox to MIA until it has them, at least once each: one thread asks the
 * outbox, posts several batches at a time without waiting for them, and keeps what MIA took.
 *
 * <p>Starts whether MIA is there or not. Its thread is never interrupted, because an interrupt
 * closes an embedded database for everybody.
 */
public final class MiaPush {
  private static final Logger LOG = LoggerFactory.getLogger(MiaPush.class);
  private static final Duration STORAGE_PAUSE = Duration.ofSeconds(1);

  private final NoticeDelivery delivery;
  private final InstantSource clock;
  private final Thread thread = new Thread(this::run, "mia-push");
  private volatile long stopAt;
  private volatile boolean stopping;

  /**
   * A push that begins with {@link #start}.
   *
   * @param outbox what is to be told
   * @param client by which MIA is told
   * @param clock the present, for leases and attempts
   */
  public MiaPush(NoticeOutbox outbox, MiaClient client, InstantSource clock) {
    this(outbox, client, clock, new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1)));
  }

  MiaPush(NoticeOutbox outbox, MiaClient client, InstantSource clock, Backoff backoff) {
    this.delivery = new NoticeDelivery(outbox, client, backoff, this::rouse);
    this.clock = clock;
    this.thread.setDaemon(true);
  }

  /** Begins to push. May be called once. */
  public void start() {
    thread.start();
  }

  /** Hints that there are new notices. Cheap; without it they are found within a second. */
  public void wake() {
    delivery.hint();
    rouse();
  }

  /** How the push fares now. */
  public MiaState state() {
    return delivery.state();
  }

  /**
   * Posts no more, waits for the answers under way and keeps them. What is not answered by then is
   * posted again after the next start.
   *
   * @param limit how long to wait
   * @return whether the thread has ended, so that the outbox may be closed
   */
  public boolean stop(Duration limit) throws InterruptedException {
    stopAt = System.nanoTime() + limit.toNanos();
    stopping = true;
    rouse();
    // Half a second more, for what the outbox has to write at the end.
    thread.join(limit.toMillis() + 500);
    return !thread.isAlive();
  }

  private void rouse() {
    LockSupport.unpark(thread);
  }

  private void run() {
    while (!stopping) {
      attempt(
          () -> {
            Instant now = clock.instant();
            LockSupport.parkNanos(Duration.between(now, delivery.turn(now)).toNanos());
          });
    }
    while (delivery.awaitsAnswers() && System.nanoTime() - stopAt < 0) {
      attempt(
          () -> {
            LockSupport.parkNanos(stopAt - System.nanoTime());
            delivery.settle(clock.instant());
          });
    }
    attempt(
        () -> {
          delivery.settle(clock.instant());
          delivery.release();
        });
  }

  /** Whatever goes wrong, the next turn may go well: leases end, and the notices come again. */
  private void attempt(Runnable step) {
    try {
      step.run();
    } catch (StorageUnavailable e) {
      LOG.warn("the notices for MIA cannot be read or kept, will try again: {}", e.getMessage());
      pause();
    } catch (RuntimeException e) {
      // Not its message, which may quote a notice; the trace says where.
      LOG.error("the push to MIA stumbled on {}", e.getClass().getName(), new Trace(e));
      pause();
    }
  }

  private void pause() {
    long end = System.nanoTime() + STORAGE_PAUSE.toNanos();
    while (!stopping && System.nanoTime() - end < 0) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }

  /** Where an exception came from, without what it says. */
  private static final class Trace extends Exception {
    private static final long serialVersionUID = 1;

    Trace(Throwable origin) {
      super(null, null, false, true);
      setStackTrace(origin.getStackTrace());
    }
  }
}
