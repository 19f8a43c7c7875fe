package az.permit.sms.link;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Pauses that double up to a bound, with jitter so that many links do not come back at once. */
final class Backoff {
  private final long firstMillis;
  private final long mostMillis;
  private long nextMillis;

  Backoff(Duration first, Duration most) {
    firstMillis = first.toMillis();
    mostMillis = Math.max(firstMillis, most.toMillis());
    nextMillis = firstMillis;
  }

  /** The next pause: between half of it and the whole. */
  long next() {
    long whole = nextMillis;
    nextMillis = Math.min(mostMillis, 2 * nextMillis);
    return whole / 2 + ThreadLocalRandom.current().nextLong(whole / 2 + 1);
  }

  /** Begins anew. */
  void reset() {
    nextMillis = firstMillis;
  }
}
