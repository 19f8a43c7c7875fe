package az.permit.persistence.database;

import az.permit.core.port.StorageUnavailable;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One row changed now and then, on a thread of its own, so that whoever asks can stop waiting. */
final class Pulse {
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread made = new Thread(task, "permit-pulse");
            made.setDaemon(true);
            return made;
          });

  void beat(Database database, Duration timeout) {
    CompletableFuture<Integer> beat =
        CompletableFuture.supplyAsync(
            () -> database.write(h -> h.execute("update pulse set beats = beats + 1")), thread);
    try {
      beat.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new StorageUnavailable("no write within " + timeout.toMillis() + " ms", e);
    } catch (ExecutionException e) {
      throw new StorageUnavailable("the database takes no writes", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StorageUnavailable("interrupted while waiting for a write", e);
    }
  }

  void close() {
    thread.shutdown();
  }
}
