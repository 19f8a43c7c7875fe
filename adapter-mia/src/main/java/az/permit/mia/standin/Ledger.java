package az.permit.mia.standin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What MIA knows: of each permit the newest revision, and which notices it has seen. Bounded: the
 * eldest entries are forgotten. Thread-safe.
 */
final class Ledger {
  private final Map<String, Boolean> seen;
  private final Map<String, Received> newest;
  private long taken;
  private long repeated;

  Ledger(int capacity) {
    this.seen = bounded(capacity);
    this.newest = bounded(capacity);
  }

  /** Takes notices; returns those that are new to it. */
  synchronized List<Received> take(List<Received> notices) {
    List<Received> fresh = new ArrayList<>();
    for (Received notice : notices) {
      if (seen.putIfAbsent(notice.id(), true) == null) {
        newest.merge(
            notice.permit(), notice, (old, now) -> now.revision() > old.revision() ? now : old);
        fresh.add(notice);
        taken++;
      } else {
        repeated++;
      }
    }
    return fresh;
  }

  /** Whether it has no newer revision of the permit. */
  synchronized boolean isNewest(Received notice) {
    Received known = newest.get(notice.permit());
    return known == null || known.revision() <= notice.revision();
  }

  synchronized List<Received> permits() {
    return List.copyOf(newest.values());
  }

  synchronized long taken() {
    return taken;
  }

  synchronized long repeated() {
    return repeated;
  }

  private static <V> Map<String, V> bounded(int capacity) {
    return new LinkedHashMap<>() {
      private static final long serialVersionUID = 1;

      @Override
      protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > capacity;
      }
    };
  }
}
