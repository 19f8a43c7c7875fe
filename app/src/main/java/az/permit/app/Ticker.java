package az.permit.app;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Says every second how some work is going. */
public final class Ticker implements AutoCloseable {
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "progress");
            thread.setDaemon(true);
            return thread;
          });

  private Ticker() {}

  /** Begins; tells that consumer that line, made anew each time. */
  public static Ticker start(Supplier<String> line, Consumer<String> progress) {
    Ticker ticker = new Ticker();
    ticker.timer.scheduleAtFixedRate(() -> progress.accept(line.get()), 1, 1, TimeUnit.SECONDS);
    return ticker;
  }

  @Override
  public void close() {
    timer.shutdown();
  }
}
