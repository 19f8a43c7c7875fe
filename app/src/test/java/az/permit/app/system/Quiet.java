package az.permit.app.system;

import static org.awaitility.Awaitility.await;

import az.permit.mia.standin.MiaStandIn;
import java.time.Duration;

/** Nothing new comes to MIA any more. */
final class Quiet {
  /** What a dead process had leased is free again after six. */
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(9);

  private final MiaStandIn mia;
  private long last = -1;

  private Quiet(MiaStandIn mia) {
    this.mia = mia;
  }

  /** Waits until nothing has come for longer than a lease lasts, neither new nor again. */
  static void awaitAt(MiaStandIn mia) {
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(500))
        .during(LONG_ENOUGH)
        .until(new Quiet(mia)::isUnchanged);
  }

  private boolean isUnchanged() {
    long now = mia.taken() + mia.repeated();
    boolean same = now == last;
    last = now;
    return same;
  }
}
