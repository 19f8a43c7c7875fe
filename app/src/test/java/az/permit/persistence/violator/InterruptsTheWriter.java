package az.permit.persistence.violator;

import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;

/** Breaks, in each way that there is, the rule that persistence interrupts nobody. */
final class InterruptsTheWriter {
  void byItsPool(ThreadPoolExecutor pool) {
    pool.shutdownNow();
  }

  void byItsTask(Future<Void> task) {
    task.cancel(true);
  }

  void byItself(Thread writer) {
    writer.interrupt();
  }
}
