package az.permit.sms.standin;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Latencies in buckets of a sixteenth of their size, from a microsecond to an hour: exact to six in
 * a hundred, and of constant size. Thread-safe.
 */
public final class LatencyHistogram {
  private static final int SUB_BITS = 4;
  private static final int SUB = 1 << SUB_BITS;
  private static final int BUCKETS = SUB * 30;

  private final AtomicLongArray counts = new AtomicLongArray(BUCKETS);

  /** One more. */
  public void record(long nanos) {
    counts.incrementAndGet(bucket(Math.max(0, nanos / 1_000)));
  }

  /** How many there are. */
  public long count() {
    long all = 0;
    for (int i = 0; i < BUCKETS; i++) {
      all += counts.get(i);
    }
    return all;
  }

  /** The latency that this share of them, 0–1, does not exceed; zero if there are none. */
  public Duration quantile(double share) {
    long all = count();
    long seen = 0;
    for (int i = 0; i < BUCKETS && all > 0; i++) {
      seen += counts.get(i);
      if (seen >= Math.max(1, Math.ceil(share * all))) {
        return Duration.ofNanos(upperMicros(i) * 1_000);
      }
    }
    return Duration.ZERO;
  }

  private static int bucket(long micros) {
    if (micros < SUB) {
      return (int) micros;
    }
    int shift = 63 - Long.numberOfLeadingZeros(micros) - SUB_BITS;
    return Math.min(BUCKETS - 1, (shift + 1) * SUB + (int) (micros >> shift) - SUB);
  }

  private static long upperMicros(int bucket) {
    if (bucket < SUB) {
      return bucket;
    }
    int shift = bucket / SUB - 1;
    return ((long) (bucket % SUB + SUB + 1) << shift) - 1;
  }
}
