package az.permit.app.replay;

import az.permit.sms.standin.LoadGenerator;
import az.permit.sms.standin.LoadReport;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Says every second how a load is going. */
final class Ticker {
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "replay-progress");
            thread.setDaemon(true);
            return thread;
          });

  private Ticker() {}

  static Ticker start(LoadGenerator load, Consumer<String> progress) {
    Ticker ticker = new Ticker();
    ticker.timer.scheduleAtFixedRate(
        () -> progress.accept(line(load.report())), 1, 1, TimeUnit.SECONDS);
    return ticker;
  }

  void stop() {
    timer.shutdown();
  }

  private static String line(LoadReport report) {
    return report.messages()
        + " sent, "
        + report.acknowledged()
        + " acknowledged, "
        + report.refusedBusy()
        + " times refused busy, "
        + report.replies()
        + " replies";
  }
}
