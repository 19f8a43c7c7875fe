package az.permit.core.memory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How to undo what one transaction did. For one thread. */
final class Undo {
  private final List<Runnable> steps = new ArrayList<>();
  private boolean doing;
  private boolean over;

  void by(Runnable step) {
    steps.add(step);
  }

  <K, V> void put(Map<K, V> rows, K key, V row) {
    V before = rows.put(key, row);
    steps.add(() -> restore(rows, key, before));
  }

  <K, V> void remove(Map<K, V> rows, K key) {
    V before = rows.remove(key);
    steps.add(() -> restore(rows, key, before));
  }

  private static <K, V> void restore(Map<K, V> rows, K key, @Nullable V before) {
    if (before == null) {
      rows.remove(key);
    } else {
      rows.put(key, before);
    }
  }

  /** Does what must be done as a whole: after a failure the transaction cannot be kept. */
  void whole(Runnable work) {
    refuseIfOver();
    doing = true;
    work.run();
    doing = false;
  }

  void refuseIfHalfDone() {
    if (doing) {
      throw new IllegalStateException("work went on after it failed to store");
    }
  }

  void refuseIfOver() {
    if (over) {
      throw new IllegalStateException("the transaction is over");
    }
  }

  void end(boolean kept) {
    over = true;
    if (!kept) {
      Collections.reverse(steps);
      steps.forEach(Runnable::run);
    }
  }
}
