package az.permit.persistence.database;

import static az.permit.core.port.Messages.phone;
import static az.permit.core.port.Messages.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.permit.core.port.CitizenRecords;
import az.permit.core.port.Messages;
import az.permit.core.port.StorageUnavailable;
import az.permit.persistence.TestDatabases;
import az.permit.persistence.citizen.JdbiCitizenRecords;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One thread writes for all, and what one does wrong is not the others' loss. */
class H2WriterTest {
  private final Database database;

  H2WriterTest(@TempDir Path folder) {
    this.database = TestDatabases.open(TestDatabases.h2(folder));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private CitizenRecords records() {
    return new JdbiCitizenRecords(database, InstantSource.fixed(Messages.RECEIVED));
  }

  @Test
  void poisonFailsAloneAmongThoseThatShareATransaction() throws Exception {
    CitizenRecords records = records();
    List<Callable<Boolean>> work = new ArrayList<>();
    for (int number = 0; number < 60; number++) {
      long own = number;
      work.add(
          () -> {
            records.transact(
                t -> {
                  t.store(List.of(refused(phone(own), 1)));
                  if (own % 3 == 0) {
                    throw new IllegalArgumentException("poison");
                  }
                  return overflow(own % 7 == 1 ? Integer.MAX_VALUE : 1);
                });
            return true;
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(12);
    int failed = 0;
    for (Future<Boolean> future : threads.invokeAll(work)) {
      try {
        future.get();
      } catch (ExecutionException e) {
        assertThat(e.getCause())
            .isInstanceOfAny(IllegalArgumentException.class, StackOverflowError.class);
        failed++;
      }
    }
    threads.shutdown();

    long kept =
        database.read(h -> h.select("select count(*) from message").mapTo(Long.class).one());
    assertThat(failed).isPositive();
    assertThat(kept).isEqualTo(60 - failed);
    assertThat(database.failure()).isEmpty();
  }

  @SuppressWarnings("InfiniteRecursion") // A rule gone wrong.
  private static int overflow(int depth) {
    return depth <= 1 ? 1 : 1 + overflow(depth - 1);
  }

  @Test
  void interruptsOfThoseWhoWaitDoNoHarm() throws Exception {
    CitizenRecords records = records();
    AtomicInteger written = new AtomicInteger();
    for (int number = 0; number < 100; number++) {
      long own = number;
      Thread caller =
          new Thread(
              () -> {
                Thread.currentThread().interrupt();
                records.transact(t -> t.store(List.of(refused(phone(own), 1))));
                database.read(
                    h -> h.select("select count(*) from message").mapTo(Long.class).one());
                if (Thread.interrupted()) {
                  written.incrementAndGet();
                }
              });
      caller.start();
      caller.interrupt();
      caller.join();
    }

    assertThat(written).hasValue(100);
    database.ping(Duration.ofSeconds(10));
  }

  @Test
  void aTransactionInsideATransactionIsRefused() {
    CitizenRecords records = records();

    assertThatThrownBy(() -> records.transact(t -> records.transact(inner -> 1)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void nothingIsAcceptedAfterTheClose() {
    database.close();

    assertThatThrownBy(() -> database.write(h -> 1)).isInstanceOf(StorageUnavailable.class);
    assertThatThrownBy(() -> database.read(h -> 1)).isInstanceOf(StorageUnavailable.class);
  }
}
