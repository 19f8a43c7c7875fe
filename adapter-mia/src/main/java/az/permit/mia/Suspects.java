package az.permit.mia;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which notices MIA refused though each was posted alone, and whether that is the notice's fault.
 *
 * <p>Kept in memory only: after a restart a poison notice is tried a few times more.
 */
final class Suspects {
  /** Refused so often, a notice is set aside. */
  static final int REFUSALS = 5;

  /** So many different notices refused and none taken meanwhile: the fault is MIA's. */
  static final int TOO_MANY = 10;

  /** What another node settles is never heard of here, so the eldest are let go. */
  private static final int MEMORY = 1_000;

  /** A MIA that takes only so many at a time leaves a notice out now and then: that is no sign. */
  private static final int LEFT_OUT = 2;

  private final Map<String, Integer> refusals = counts();
  private final Map<String, Integer> leftOut = counts();

  private final Set<String> sinceLastTaken = new HashSet<>();

  /** Notes that MIA refused this notice alone; returns how often it has by now. */
  int refused(String notice) {
    if (!everything()) {
      sinceLastTaken.add(notice);
    }
    return refusals.merge(notice, 1, Integer::sum);
  }

  /** Notes that MIA took others of a batch, but not this one. */
  void leftOut(String notice) {
    leftOut.merge(notice, 1, Integer::sum);
  }

  /** Notes that MIA took these, and so that it is able to. */
  void taken(Set<String> notices) {
    sinceLastTaken.clear();
    refusals.keySet().removeAll(notices);
    leftOut.keySet().removeAll(notices);
  }

  /** Forgets a notice that is set aside. */
  void forget(String notice) {
    refusals.remove(notice);
    leftOut.remove(notice);
  }

  /** Whether a notice was refused before, or left out often: it had better be posted alone. */
  boolean contains(String notice) {
    return refusals.containsKey(notice) || leftOut.getOrDefault(notice, 0) >= LEFT_OUT;
  }

  /** Whether MIA refuses whatever it is given: no notice is blamed for that. */
  boolean everything() {
    return sinceLastTaken.size() >= TOO_MANY;
  }

  private static Map<String, Integer> counts() {
    return new LinkedHashMap<>() {
      @Override
      protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
        return size() > MEMORY;
      }
    };
  }
}
