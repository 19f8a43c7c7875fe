package az.permit.app.wiring;

import az.permit.core.inspection.listing.MakeLists;
import az.permit.core.port.StorageUnavailable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the list that the police carry, again and again. Started once and closed once. */
final class ListPress implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ListPress.class);
  private static final int ENDS_WITHIN_SECONDS = 10;

  private final MakeLists lists;
  private final InstantSource clock;
  private final Duration pause;

  /** Never interrupted: an interrupt closes an embedded database for all. */
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread made = new Thread(work, "inspection-lists");
            made.setDaemon(true);
            return made;
          });

  /**
   * A press that begins with {@link #start}.
   *
   * @param pause from the end of a turn to the beginning of the next
   */
  ListPress(MakeLists lists, InstantSource clock, Duration pause) {
    this.lists = lists;
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * Begins.
   *
   * @param first whether there is no list at all: then it is made before this returns, so that
   *     nobody asks for it in vain
   */
  void start(boolean first) {
    if (first) {
      turn();
    }
    long delay = first ? pause.toMillis() : 0;
    thread.scheduleWithFixedDelay(this::turn, delay, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Whatever goes wrong, the next turn may go well, and the last list is in force still. */
  private void turn() {
    try {
      lists.turn(clock.instant());
    } catch (StorageUnavailable e) {
      LOG.warn("The list for the police cannot be made now, will try again: {}", e.getMessage());
    } catch (RuntimeException broken) {
      // Not its message, which may quote a permit.
      LOG.error("Making the list for the police stumbled on {}", broken.getClass().getName());
    }
  }

  /** Ends; waits a while for a turn that is under way, so that the database may be closed. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("The list for the police is being made still; it is made again after a start");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
