package az.permit.app.replay;

import az.permit.app.Ticker;
import az.permit.app.demo.Demo;
import az.permit.core.identity.SmsAddress;
import az.permit.persistence.citizen.RecordsReport;
import az.permit.sms.standin.LoadGenerator;
import az.permit.sms.standin.LoadPlan;
import az.permit.sms.standin.LoadReport;
import az.permit.sms.standin.Resending;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * A load through the whole path on this machine: SMPP over loopback, decided, synced to a database
 * file, answered, replied and pushed to MIA's stand-in, with the load generator in the same
 * process.
 */
public final class Replay {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration STOP = Duration.ofSeconds(30);
  private static final int DOCUMENTS = 10_000_000;
  private static final SmsAddress SHORT_NUMBER = new SmsAddress(0, 1, "8103");

  private Replay() {}

  /**
   * Runs the load and checks what was kept.
   *
   * @param progress told every second how it is going
   * @throws IOException if the demo cannot start
   */
  public static ReplayReport run(ReplayPlan plan, Consumer<String> progress)
      throws IOException, InterruptedException {
    Demo demo =
        Demo.start(
            new Demo.Settings(plan.data(), 0, 0, "azerbaijan-3h", plan.window()),
            reason -> progress.accept("the database failed: " + reason));
    try {
      awaitBinds(demo);
      RecordsReport before = RecordsReport.of(demo.service().database());
      LoadGenerator load =
          new LoadGenerator(
              demo.smsc(),
              new LoadPlan(
                  plan.messages(),
                  plan.window(),
                  plan.ratePerSecond(),
                  SHORT_NUMBER,
                  Replay::request,
                  Resending.PATIENT,
                  PATIENCE));
      LoadReport report;
      try (Ticker ticker = Ticker.start(() -> line(load.report()), progress)) {
        report = load.run();
      }
      long drained = awaitMia(demo);
      RecordsReport after = RecordsReport.of(demo.service().database());
      return new ReplayReport(plan, report, before, after, demo.mia().taken(), drained);
    } finally {
      demo.stop(STOP);
    }
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

  private static String request(int i) {
    String digits = Integer.toString(DOCUMENTS + i % DOCUMENTS).substring(1);
    return "2 AZE " + digits;
  }

  private static void awaitBinds(Demo demo) throws InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (demo.smsc().bound().size() < 2 && System.nanoTime() < until) {
      Thread.sleep(20);
    }
  }

  /** Waits until MIA has all, and returns how many milliseconds that took after the last reply. */
  private static long awaitMia(Demo demo) throws InterruptedException {
    long begin = System.nanoTime();
    long until = begin + PATIENCE.toNanos();
    while (System.nanoTime() < until
        && RecordsReport.of(demo.service().database()).noticesDue() > 0) {
      Thread.sleep(100);
    }
    return Duration.ofNanos(System.nanoTime() - begin).toMillis();
  }
}
