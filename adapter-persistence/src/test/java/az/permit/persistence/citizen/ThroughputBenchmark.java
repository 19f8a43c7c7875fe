package az.permit.persistence.citizen;

import static az.permit.core.port.Messages.DAY;

import az.permit.core.citizen.AnsweredMessage;
import az.permit.core.port.Messages;
import az.permit.persistence.TestDatabases;
import az.permit.persistence.database.Database;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.store.fs.FileUtils;

/**
 * How many messages a second one H2 file takes, each with a permit, a reply and a notice, in
 * batches of 512 that are synced: {@code main [threads] [messages] [batch]}. As many again warm it
 * up; a number rather than a time, so that a busy machine measures the same work.
 */
final class ThroughputBenchmark {
  private static final long NANOS = 1_000_000_000;

  private ThroughputBenchmark() {}

  public static void main(String[] args) throws Exception {
    int threads = args.length > 0 ? Integer.parseInt(args[0]) : 2;
    int messages = args.length > 1 ? Integer.parseInt(args[1]) : 100_000;
    int batch = args.length > 2 ? Integer.parseInt(args[2]) : 512;
    Path folder = Files.createTempDirectory("throughput");
    try (Database database = TestDatabases.open(TestDatabases.h2(folder))) {
      JdbiCitizenRecords records = new JdbiCitizenRecords(database, InstantSource.system());
      AtomicLong numbers = new AtomicLong();
      measure(records, numbers, threads, messages, batch);
      System.out.println(measure(records, numbers, threads, messages, batch));
    } finally {
      FileUtils.deleteRecursive(folder.toString(), true);
    }
  }

  private static String measure(
      JdbiCitizenRecords records, AtomicLong numbers, int threads, int messages, int batch)
      throws InterruptedException {
    ConcurrentLinkedQueue<Long> waited = new ConcurrentLinkedQueue<>();
    AtomicLong stored = new AtomicLong();
    long cpuBefore = writerCpu();
    long start = System.nanoTime();
    List<Thread> running = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      Thread thread =
          new Thread(
              () -> {
                while (stored.getAndAdd(batch) < messages) {
                  long begun = System.nanoTime();
                  store(records, numbers.getAndAdd(batch), batch);
                  waited.add(System.nanoTime() - begun);
                }
              });
      thread.start();
      running.add(thread);
    }
    for (Thread thread : running) {
      thread.join();
    }
    double rate = (double) waited.size() * batch * NANOS / (System.nanoTime() - start);
    List<Long> sorted = waited.stream().sorted().toList();
    double cpuMicros = (writerCpu() - cpuBefore) / 1e3 / waited.size() / batch;
    return "%.0f messages/s, %.0f us of the writer's CPU each, p50 %.1f ms, p99 %.1f ms (%d threads, batches of %d)"
        .formatted(
            rate,
            cpuMicros,
            sorted.get(sorted.size() / 2) / 1e6,
            sorted.get(sorted.size() * 99 / 100) / 1e6,
            threads,
            batch);
  }

  /** What the figure would be on a machine with nothing else to do, where others share it. */
  private static long writerCpu() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("permit-writer"))
        .mapToLong(thread -> threads.getThreadCpuTime(thread.getId()))
        .sum();
  }

  /** What the core does with a batch: histories of all phones and holders, then all at once. */
  private static void store(JdbiCitizenRecords records, long first, int batch) {
    List<AnsweredMessage> answered = new ArrayList<>(batch);
    for (long number = first; number < first + batch; number++) {
      answered.add(Messages.granted(Messages.phone(number), Messages.document(number), 1));
    }
    records.transact(
        t -> {
          t.phones(answered.stream().map(a -> a.message().from()).toList(), DAY);
          t.permits(
              answered.stream().map(a -> a.holder().orElseThrow()).toList(), DAY.minusDays(1));
          return t.store(answered);
        });
  }
}
