package az.permit.sms.link;

import az.permit.sms.settings.BindSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** How a bind is and since when, told to health and metrics. Thread-safe. */
final class LinkStatus {
  private final String operator;
  private final BindSettings bind;
  private final LinkCounters counters;
  private final InstantSource clock;
  private volatile LinkState state = LinkState.STOPPED;
  private volatile Instant since;
  private volatile int lastError;

  LinkStatus(String operator, BindSettings bind, LinkCounters counters, InstantSource clock) {
    this.operator = operator;
    this.bind = bind;
    this.counters = counters;
    this.clock = clock;
    this.since = clock.instant();
  }

  void become(LinkState next) {
    state = next;
    since = clock.instant();
  }

  /** An attempt to bind failed with that command_status, or -1. */
  void failed(int status) {
    lastError = status;
  }

  LinkState state() {
    return state;
  }

  /**
   * @param session the session it has now; null if none
   */
  BindState told(@Nullable LinkSession session) {
    String address = bind.host() + ":" + bind.port();
    return new BindState(operator, address, state, since, lastError, traffic(session));
  }

  private BindState.Traffic traffic(@Nullable LinkSession session) {
    return new BindState.Traffic(
        counters.received.sum(),
        counters.receipts.sum(),
        counters.busy.sum(),
        counters.submitted.sum(),
        counters.unanswered.sum(),
        counters.throttled.sum(),
        session == null ? 0 : session.window().inFlight(),
        bind.window(),
        session == null ? 0 : session.deliveries().waiting(),
        Duration.ofNanos(session == null ? 0 : session.deliveries().oldestNanos()));
  }
}
