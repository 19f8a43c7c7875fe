package az.permit.app.replay;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.persistence.citizen.RecordsReport;
import az.permit.sms.standin.LatencyHistogram;
import az.permit.sms.standin.LoadReport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplayReportTest {
  private static final int THROTTLED = 0x58;

  @Test
  void aLoadOfWhichAllIsAcknowledgedKeptAndAnsweredIsVerified() {
    assertThat(report(Map.of(0, 100L), 100).isVerified()).isTrue();
  }

  @Test
  void aMessageThatWasOnlyEverRefusedSpoilsIt() {
    ReplayReport report = report(Map.of(0, 99L, THROTTLED, 7L), 99);

    assertThat(report.isVerified()).isFalse();
    assertThat(report.json().get("refusedBusy").longValue()).isEqualTo(7);
    assertThat(report.json().get("notAcknowledged").longValue()).isEqualTo(1);
  }

  @Test
  void refusalsOfMessagesThatWereTakenInTheEndDoNot() {
    assertThat(report(Map.of(0, 100L, THROTTLED, 300L), 100).isVerified()).isTrue();
  }

  @Test
  void refusalsDoNotMakeTheLoadLookFast() {
    ReplayReport report = report(Map.of(0, 100L, THROTTLED, 9_900L), 100);

    assertThat(report.json().get("acknowledgedPerSecond").longValue()).isEqualTo(50);
  }

  @Test
  void aMessageThatIsNotOnRecordSpoilsIt() {
    assertThat(report(Map.of(0, 100L), 99).isVerified()).isFalse();
  }

  @Test
  void theSteadyRateLeavesOutTheFirstSecondsAndTheLast() {
    assertThat(report(Map.of(0, 100L), 100, 10, 20, 30, 34, 6).steadyPerSecond()).isEqualTo(32);
  }

  @Test
  void aShortRunHasNoSteadyRateOfItsOwn() {
    assertThat(report(Map.of(0, 100L), 100).steadyPerSecond()).isEqualTo(50);
  }

  /** A hundred messages in two seconds, of which so many are kept. */
  private static ReplayReport report(Map<Integer, Long> answered, long kept) {
    return report(answered, kept, 50, 50);
  }

  private static ReplayReport report(Map<Integer, Long> answered, long kept, long... bySecond) {
    LoadReport load =
        new LoadReport(
            100,
            answered,
            answered.getOrDefault(0, 0L),
            0,
            Duration.ofSeconds(2),
            new LatencyHistogram(),
            new LatencyHistogram(),
            bySecond);
    return new ReplayReport(
        new ReplayPlan(100, 10, 0, Path.of("data")), load, records(0), records(kept), kept, 0);
  }

  private static RecordsReport records(long kept) {
    return new RecordsReport(kept, kept, kept, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }
}
