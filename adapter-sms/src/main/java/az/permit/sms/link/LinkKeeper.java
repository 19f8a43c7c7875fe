package az.permit.sms.link;

import az.permit.sms.settings.BindSettings;
import az.permit.sms.settings.OperatorSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has one session after another until it is stopped: connects, binds, notices when the session is
 * over, and begins again after a pause. One thread of its own does all that waits. Thread-safe.
 */
final class LinkKeeper {
  private static final Logger LOG = LoggerFactory.getLogger(LinkKeeper.class);
  private static final long STEADY_NANOS = Duration.ofSeconds(10).toNanos();

  private final OperatorSettings operator;
  private final BindSettings bind;
  private final LinkListener listener;
  private final LinkCounters counters;
  private final LinkStatus status;
  private final Backoff backoff;
  private final BindFailures failures;
  private final String name;
  private final Thread thread;
  private volatile boolean refusing;
  private volatile boolean stopping;
  private volatile @Nullable LinkSession session;

  LinkKeeper(
      OperatorSettings operator,
      int index,
      LinkListener listener,
      LinkCounters counters,
      LinkStatus status) {
    this.operator = operator;
    this.bind = operator.binds().get(index);
    this.listener = listener;
    this.counters = counters;
    this.status = status;
    this.backoff = new Backoff(operator.reconnectAfter(), operator.reconnectAtMost());
    this.name = "smpp-" + operator.name() + "-" + index;
    this.failures = new BindFailures(operator, index, name, status, backoff);
    this.thread = new Thread(this::run, name);
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** The session of now, bound or about to be; null between two. */
  @Nullable LinkSession session() {
    return session;
  }

  void refuseDeliveries() {
    refusing = true;
    LinkSession current = session;
    if (current != null) {
      current.deliveries().refuse();
    }
  }

  /** Ends the session of now; another follows, unless it is stopped. */
  void endSession() {
    LinkSession current = session;
    if (current != null) {
      current.phase().end();
    }
  }

  void stop() {
    stopping = true;
    endSession();
    synchronized (this) {
      notifyAll();
    }
  }

  /** Waits until the thread is done, and cuts it when the time is up. */
  void awaitStopped(long mostMillis) throws InterruptedException {
    if (thread.isAlive()) {
      thread.join(Math.max(1, mostMillis));
    }
    if (thread.isAlive()) {
      thread.interrupt();
    }
  }

  private void run() {
    try {
      while (!stopping) {
        pause(attempt());
      }
    } catch (InterruptedException cut) {
      LOG.warn("{} was cut before it could unbind", name);
    } finally {
      status.become(LinkState.STOPPED);
    }
  }

  /** One session from connect to close; returns the pause before the next, in milliseconds. */
  private long attempt() throws InterruptedException {
    status.become(LinkState.CONNECTING);
    LinkSession current = null;
    long boundAt = 0;
    try {
      current = begin();
      current.connectAndBind(
          bind.host(), bind.port(), BindRequest.of(bind), bind.sessionTimeout().toMillis());
      boundAt = System.nanoTime();
      status.become(LinkState.BOUND);
      LOG.info("{} is bound to {}:{}", name, bind.host(), bind.port());
      listener.roomToSubmit();
      if (!stopping) {
        current.phase().awaitEnd();
      }
    } catch (IOException failed) {
      return failures.after(failed);
    } catch (RuntimeException broken) {
      LOG.error("{} failed", name, broken);
    } finally {
      if (current != null) {
        current.finish();
      }
      session = null;
    }
    if (boundAt != 0 && System.nanoTime() - boundAt > STEADY_NANOS) {
      backoff.reset();
    }
    status.become(LinkState.WAITING);
    LOG.info("{} is no longer bound", name);
    return backoff.next();
  }

  private LinkSession begin() throws IOException {
    LinkSession current =
        LinkSession.create(operator, bind, listener, counters, Trust.of(operator), name);
    session = current;
    if (refusing) {
      current.deliveries().refuse();
    }
    return current;
  }

  private synchronized void pause(long millis) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    long left = millis;
    while (!stopping && left > 0) {
      wait(left);
      left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
    }
  }
}
