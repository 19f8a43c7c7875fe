package az.permit.sms.link;

import az.permit.sms.settings.BindSettings;
import az.permit.sms.settings.OperatorSettings;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** One bind, kept up until it is stopped: who sends by it, and at which pace. Thread-safe. */
public final class SmppLink {
  private static final long UNBOUND_GRACE_MILLIS = 500;

  private final BindSettings bind;
  private final LinkCounters counters = new LinkCounters();
  private final LinkStatus status;
  private final LinkKeeper keeper;
  private final Pace pace;

  /** A link that is not started yet. */
  public SmppLink(
      OperatorSettings operator, int index, LinkListener listener, InstantSource clock) {
    this.bind = operator.binds().get(index);
    this.status = new LinkStatus(operator.name(), bind, counters, clock);
    this.keeper = new LinkKeeper(operator, index, listener, counters, status);
    this.pace = new Pace(bind.ratePerSecond(), System.nanoTime());
  }

  /** Begins to connect; returns at once. */
  public void start() {
    keeper.start();
  }

  /** Refuses what comes from now on; replies may still leave. */
  public void refuseDeliveries() {
    keeper.refuseDeliveries();
  }

  /** Begins to unbind and close; {@link #awaitStopped} waits for it. */
  public void stop() {
    keeper.stop();
  }

  /** Waits until the link is stopped, or cuts it when the time is up. */
  public void awaitStopped(Duration most) throws InterruptedException {
    // One that is only trying to connect has nobody to take leave of.
    boolean bound = status.state() == LinkState.BOUND;
    keeper.awaitStopped(bound ? most.toMillis() : Math.min(UNBOUND_GRACE_MILLIS, most.toMillis()));
  }

  /** The session that has room for so many submits now and may have them; null if there is none. */
  public @Nullable LinkSession ready(int count, long nowNanos) {
    LinkSession current = keeper.session();
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
    keeper.endSession();
  }

  /** Whether replies can leave by it, now or in a moment. */
  public boolean isUp() {
    LinkSession current = keeper.session();
    return current != null && current.phase().isBound() && bind.kind().transmits();
  }

  /** Looks after time limits; called several times a second. */
  public void tick(long nowNanos) {
    LinkSession current = keeper.session();
    if (current != null) {
      current.tick(nowNanos);
    }
  }

  /** How it is. */
  public BindState state() {
    return status.told(keeper.session());
  }
}
