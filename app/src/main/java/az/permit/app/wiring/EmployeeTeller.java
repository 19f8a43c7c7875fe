package az.permit.app.wiring;

import az.permit.core.organisation.portal.TellEmployees;
import az.permit.core.port.EmployeeNotices;
import az.permit.core.port.PopulationRegister;
import az.permit.core.port.StorageUnavailable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells employees, turn after turn, on a thread of its own. That thread is never interrupted,
 * because an interrupt closes an embedded database for everybody. Started once and stopped once.
 */
public final class EmployeeTeller {
  private static final Logger LOG = LoggerFactory.getLogger(EmployeeTeller.class);

  private final TellEmployees tell;
  private final InstantSource clock;
  private final Duration pause;
  private final Thread thread = new Thread(this::run, "employee-teller");
  private volatile boolean stopping;

  /**
   * A teller that begins with {@link #start}.
   *
   * @param sender by which SMS leave; asked for none once the teller is to stop
   * @param pause between turns that found nothing due or went wrong
   */
  public EmployeeTeller(
      EmployeeNotices notices,
      PopulationRegister register,
      TellEmployees.Sender sender,
      InstantSource clock,
      Duration pause) {
    this.tell =
        new TellEmployees(notices, register, (to, text) -> !stopping && sender.send(to, text));
    this.clock = clock;
    this.pause = pause;
    this.thread.setDaemon(true);
  }

  /** Begins to tell. May be called once. */
  public void start() {
    thread.start();
  }

  /**
   * Sends no more; what is not sent yet leaves after the next start.
   *
   * @param most how long to wait for the SMS under way
   * @return whether the thread has ended, so that the database may be closed
   */
  public boolean stop(Duration most) throws InterruptedException {
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

  /** Whatever goes wrong, the next turn may go well: leases end, and the notices come again. */
  private boolean foundAny() {
    try {
      return tell.turn(clock.instant()) > 0;
    } catch (StorageUnavailable e) {
      LOG.warn("Employees cannot be told now, will try again: {}", e.getMessage());
    } catch (RuntimeException broken) {
      // Not its message, which may quote a notice.
      LOG.error("Telling employees stumbled on {}", broken.getClass().getName());
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
