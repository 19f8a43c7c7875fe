package az.permit.sms.link;

import java.util.LinkedHashMap;
import java.util.Map;

/** The deliver_sm of a session that are not answered yet, oldest first. Thread-safe. */
final class Unanswered {
  private final Map<Integer, Long> since = new LinkedHashMap<>();

  synchronized void add(int sequence, long nowNanos) {
    since.put(sequence, nowNanos);
  }

  synchronized void remove(int[] sequences, int count) {
    for (int i = 0; i < count; i++) {
      since.remove(sequences[i]);
    }
    if (since.isEmpty()) {
      notifyAll();
    }
  }

  synchronized int size() {
    return since.size();
  }

  /** The age of the oldest; 0 if none. */
  synchronized long oldestNanos(long nowNanos) {
    return since.isEmpty() ? 0 : nowNanos - since.values().iterator().next();
  }

  /** Waits until all are answered. */
  synchronized void awaitNone(long mostMillis) throws InterruptedException {
    long until = System.nanoTime() + mostMillis * 1_000_000;
    while (!since.isEmpty()) {
      long left = (until - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return;
      }
      wait(left);
    }
  }
}
