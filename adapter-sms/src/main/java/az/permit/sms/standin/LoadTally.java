package az.permit.sms.standin;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/** Counts what comes back of a load, where it is read. Thread-safe. */
final class LoadTally {
  private static final int SECONDS = 24 * 3_600;

  private final long startNanos = System.nanoTime();
  private final AtomicLongArray sentNanos;
  private final AtomicIntegerArray repliesByMessage;
  private final Map<Integer, LongAdder> answered = new ConcurrentHashMap<>();
  private final LongAdder messages = new LongAdder();
  private final LongAdder replies = new LongAdder();
  private final LongAdder extraReplies = new LongAdder();
  private final LatencyHistogram toAcknowledgement = new LatencyHistogram();
  private final LatencyHistogram toReply = new LatencyHistogram();
  private final AtomicLongArray acknowledgedBySecond = new AtomicLongArray(SECONDS);
  private final AtomicLong lastNanos = new AtomicLong(startNanos);

  LoadTally(int messages) {
    sentNanos = new AtomicLongArray(messages);
    repliesByMessage = new AtomicIntegerArray(messages);
  }

  long startNanos() {
    return startNanos;
  }

  /** When something last came back. */
  long lastNanos() {
    return lastNanos.get();
  }

  /** A message goes out for the first time, as of then. */
  void sent(int message, long nanos) {
    sentNanos.set(message, nanos);
    messages.increment();
  }

  void answered(int message, int status) {
    long now = System.nanoTime();
    answered.computeIfAbsent(status, none -> new LongAdder()).increment();
    if (status == 0) {
      toAcknowledgement.record(now - sentNanos.get(message));
      acknowledgedBySecond.incrementAndGet(
          (int) Math.min(SECONDS - 1, TimeUnit.NANOSECONDS.toSeconds(now - startNanos)));
    }
    lastNanos.set(now);
  }

  void replied(int message) {
    if (message < 0 || message >= repliesByMessage.length()) {
      return;
    }
    long now = System.nanoTime();
    if (repliesByMessage.incrementAndGet(message) > 1) {
      extraReplies.increment();
    } else {
      replies.increment();
      toReply.record(now - sentNanos.get(message));
    }
    lastNanos.set(now);
  }

  /** Whether everything that was taken has its reply. */
  boolean isReplied() {
    LongAdder acknowledged = answered.get(0);
    return acknowledged == null || replies.sum() >= acknowledged.sum();
  }

  LoadReport report() {
    Map<Integer, Long> byStatus = new TreeMap<>();
    answered.forEach((status, count) -> byStatus.put(status, count.sum()));
    Duration elapsed = Duration.ofNanos(lastNanos.get() - startNanos);
    long[] seconds = new long[(int) Math.min(SECONDS, elapsed.toSeconds() + 1)];
    Arrays.setAll(seconds, acknowledgedBySecond::get);
    return new LoadReport(
        messages.intValue(),
        byStatus,
        replies.sum(),
        extraReplies.sum(),
        elapsed,
        toAcknowledgement,
        toReply,
        seconds);
  }
}
