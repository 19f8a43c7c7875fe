package az.permit.sms.standin;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.sms.kit.Rig;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LoadGeneratorTest {
  @Test
  void aLoadIsAnsweredRepliedAndCounted() throws Exception {
    try (SmscStandIn smsc = SmscStandIn.listen(0);
        Rig rig = Rig.start(smsc.port()).awaitBound()) {
      LoadPlan plan =
          new LoadPlan(
              2_000,
              100,
              0,
              Rig.SHORT_NUMBER,
              i -> "2 AZE " + (1_000_000 + i),
              Duration.ofSeconds(10));

      LoadReport report = new LoadGenerator(smsc, plan).run();

      assertThat(report.sent()).isEqualTo(2_000);
      assertThat(report.answered()).containsOnlyKeys(0).containsEntry(0, 2_000L);
      assertThat(report.replies()).isEqualTo(2_000);
      assertThat(report.extraReplies()).isZero();
      assertThat(report.answersPerSecond()).isPositive();
      assertThat(report.toReply().count()).isEqualTo(2_000);
      assertThat(report.toReply().quantile(0.99)).isLessThan(Duration.ofSeconds(10));
      assertThat(rig.desk().seen()).hasSize(2_000);
    }
  }

  @Test
  void aRateIsKeptAndCancellingEndsTheLoad() throws Exception {
    try (SmscStandIn smsc = SmscStandIn.listen(0);
        Rig rig = Rig.start(smsc.port()).awaitBound()) {
      LoadPlan plan =
          new LoadPlan(
              100_000, 10, 200, Rig.SHORT_NUMBER, i -> "2 AZE 1111111", Duration.ofSeconds(3));
      LoadGenerator load = new LoadGenerator(smsc, plan);
      Thread canceller =
          new Thread(
              () -> {
                try {
                  Thread.sleep(1_000);
                } catch (InterruptedException ended) {
                  Thread.currentThread().interrupt();
                }
                load.cancel();
              });
      canceller.start();

      LoadReport report = load.run();
      canceller.join();

      assertThat(report.sent()).isBetween(100, 260);
      assertThat(rig.state().traffic().received()).isEqualTo(report.sent());
    }
  }

  @Test
  void quantilesAreExactToASixteenth() {
    LatencyHistogram histogram = new LatencyHistogram();
    for (int i = 1; i <= 1_000; i++) {
      histogram.record(Duration.ofMillis(i).toNanos());
    }

    assertThat(histogram.count()).isEqualTo(1_000);
    assertThat(histogram.quantile(0.5)).isBetween(Duration.ofMillis(500), Duration.ofMillis(532));
    assertThat(histogram.quantile(0.99))
        .isBetween(Duration.ofMillis(990), Duration.ofMillis(1_055));
    assertThat(new LatencyHistogram().quantile(0.5)).isZero();
  }
}
