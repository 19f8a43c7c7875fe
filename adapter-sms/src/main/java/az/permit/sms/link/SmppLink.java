package az.permit.sms.link;

import az.permit.sms.settings.BindSettings;
import az.permit.sms.settings.OperatorSettings;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.session.BindParameter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one bind: connects, binds, notices when the session is over, and begins again after a
 * pause, until it is stopped. One thread of its own does all that waits. Thread-safe.
 */
public final class SmppLink {
  private static final Logger LOG = LoggerFactory.getLogger(SmppLink.class);
  private static final long STEADY_NANOS = Duration.ofSeconds(10).toNanos();

  private final OperatorSettings operator;
  private final BindSettings bind;
  private final LinkListener listener;
  private final InstantSource clock;
  private final String name;
  private final LinkCounters counters = new LinkCounters();
  private final Backoff backoff;
  private final Pace pace;
  private final Thread thread;
  private volatile boolean refusing;
  private volatile boolean stopping;
  private volatile @Nullable LinkSession session;
  private volatile LinkState state = LinkState.STOPPED;
  private volatile Instant since;
  private volatile int lastError;

  /** A link that is not started yet. */
  public SmppLink(
      OperatorSettings operator, int index, LinkListener listener, InstantSource clock) {
    this.operator = operator;
    this.bind = operator.binds().get(index);
    this.listener = listener;
    this.clock = clock;
    this.name = "smpp-" + operator.name() + "-" + index;
    this.backoff = new Backoff(operator.reconnectAfter(), operator.reconnectAtMost());
    this.pace = new Pace(bind.ratePerSecond(), System.nanoTime());
    this.since = clock.instant();
    this.thread = new Thread(this::run, name);
    thread.setDaemon(true);
  }

  /** Begins to connect; returns at once. */
  public void start() {
    thread.start();
  }

  /** Refuses what comes from now on; replies may still leave. */
  public void refuseDeliveries() {
    refusing = true;
    LinkSession current = session;
    if (current != null) {
      current.refuseDeliveries();
    }
  }

  /** Begins to unbind and close; {@link #awaitStopped} waits for it. */
  public void stop() {
    stopping = true;
    LinkSession current = session;
    if (current != null) {
      current.end();
    }
    synchronized (this) {
      notifyAll();
    }
  }

  /** Waits until the link is stopped, or cuts it when the time is up. */
  public void awaitStopped(Duration most) throws InterruptedException {
    // One that is only trying to connect has nobody to take leave of.
    long millis = state == LinkState.BOUND ? most.toMillis() : Math.min(500, most.toMillis());
    if (thread.isAlive()) {
      thread.join(Math.max(1, millis));
    }
    if (thread.isAlive()) {
      thread.interrupt();
    }
  }

  /** The session that has room for so many submits now and may have them; null if there is none. */
  public @Nullable LinkSession ready(int count, long nowNanos) {
    LinkSession current = session;
    boolean ready =
        current != null
            && bind.kind().transmits()
            && pace.waitNanos(nowNanos) <= 0
            && current.hasRoom(count);
    return ready ? current : null;
  }

  /** So many submits left by the session that {@link #ready} gave. */
  public void left(int count, long nowNanos) {
    pace.left(count, nowNanos);
  }

  /** The operator asked for less. */
  public void slowDown() {
    counters.throttled.increment();
    pace.slowDown(System.nanoTime());
  }

  /** The operator says that the session is not as we believe: it is bound anew. */
  public void recycle() {
    LinkSession current = session;
    if (current != null) {
      current.end();
    }
  }

  /** Whether replies can leave by it, now or in a moment. */
  public boolean isUp() {
    LinkSession current = session;
    return current != null && current.isBound() && bind.kind().transmits();
  }

  /** Looks after time limits; called several times a second. */
  public void tick(long nowNanos) {
    LinkSession current = session;
    if (current != null) {
      current.tick(nowNanos);
    }
  }

  /** How it is. */
  public BindState state() {
    LinkSession current = session;
    BindState.Traffic traffic =
        new BindState.Traffic(
            counters.received.sum(),
            counters.receipts.sum(),
            counters.busy.sum(),
            counters.submitted.sum(),
            counters.unanswered.sum(),
            counters.throttled.sum(),
            current == null ? 0 : current.inFlight(),
            bind.window(),
            current == null ? 0 : current.unansweredDeliveries(),
            Duration.ofNanos(current == null ? 0 : current.oldestUnansweredNanos()));
    return new BindState(
        operator.name(), bind.host() + ":" + bind.port(), state, since, lastError, traffic);
  }

  private void run() {
    try {
      while (!stopping) {
        pause(attempt());
      }
    } catch (InterruptedException cut) {
      LOG.warn("{} was cut before it could unbind", name);
    } finally {
      become(LinkState.STOPPED);
    }
  }

  /** One session from connect to close; returns the pause before the next, in milliseconds. */
  private long attempt() throws InterruptedException {
    become(LinkState.CONNECTING);
    LinkSession current = null;
    long boundAt = 0;
    try {
      current = LinkSession.create(operator, bind, listener, counters, Trust.of(operator), name);
      session = current;
      if (refusing) {
        current.refuseDeliveries();
      }
      current.connectAndBind(bind.host(), bind.port(), bindParameter(), timeoutMillis());
      boundAt = System.nanoTime();
      become(LinkState.BOUND);
      LOG.info("{} is bound to {}:{}", name, bind.host(), bind.port());
      listener.roomToSubmit();
      if (!stopping) {
        current.awaitEnd();
      }
    } catch (IOException failed) {
      return afterFailure(failed);
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
    become(LinkState.WAITING);
    LOG.info("{} is no longer bound", name);
    return backoff.next();
  }

  private long afterFailure(IOException failed) {
    lastError = -1;
    if (failed.getCause() instanceof NegativeResponseException) {
      lastError = ((NegativeResponseException) failed.getCause()).getCommandStatus();
    }
    if (lastError >= 0x0D && lastError <= 0x0F) {
      become(LinkState.REFUSED);
      LOG.error(
          "ALARM: {} refuses our credentials at {}:{} with command_status 0x{}; next attempt in {}",
          operator.name(),
          bind.host(),
          bind.port(),
          Integer.toHexString(lastError),
          operator.credentialPause());
      return operator.credentialPause().toMillis();
    }
    become(LinkState.WAITING);
    long pause = backoff.next();
    LOG.warn("{} cannot bind: {}; again in {} ms", name, failed.getMessage(), pause);
    return pause;
  }

  private synchronized void pause(long millis) throws InterruptedException {
    long until = System.nanoTime() + millis * 1_000_000;
    long left = millis;
    while (!stopping && left > 0) {
      wait(left);
      left = (until - System.nanoTime()) / 1_000_000;
    }
  }

  private void become(LinkState next) {
    state = next;
    since = clock.instant();
  }

  private long timeoutMillis() {
    return bind.sessionTimeout().toMillis();
  }

  private BindParameter bindParameter() {
    return new BindParameter(
        type(),
        bind.systemId(),
        bind.password(),
        bind.systemType(),
        TypeOfNumber.UNKNOWN,
        NumberingPlanIndicator.UNKNOWN,
        "");
  }

  private BindType type() {
    switch (bind.kind()) {
      case TRANSCEIVER:
        return BindType.BIND_TRX;
      case TRANSMITTER:
        return BindType.BIND_TX;
      case RECEIVER:
        return BindType.BIND_RX;
    }
    throw new AssertionError(bind.kind());
  }
}
