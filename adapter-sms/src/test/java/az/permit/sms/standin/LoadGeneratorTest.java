package az.permit.sms.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import az.permit.core.port.StorageUnavailable;
import az.permit.sms.inbound.IntakeLimits;
import az.permit.sms.kit.Rig;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LoadGeneratorTest {
  private static final int MESSAGES = 2_000;

  @Test
  void aLoadIsAcknowledgedRepliedAndCounted() throws Exception {
    try (SmscStandIn smsc = SmscStandIn.listen(0);
        Rig rig = Rig.start(smsc.port()).awaitBound()) {
      LoadReport report = new LoadGenerator(smsc, plan(100, Resending.PATIENT)).run();

      assertThat(report.messages()).isEqualTo(MESSAGES);
      assertThat(report.answered()).containsOnlyKeys(0).containsEntry(0, (long) MESSAGES);
      assertThat(report.notAcknowledged()).isZero();
      assertThat(report.replies()).isEqualTo(MESSAGES);
      assertThat(report.extraReplies()).isZero();
      assertThat(report.acknowledgedPerSecond()).isPositive();
      assertThat(report.toReply().count()).isEqualTo(MESSAGES);
      assertThat(report.toReply().quantile(0.99)).isLessThan(Duration.ofSeconds(10));
      assertThat(rig.desk().seen()).hasSize(MESSAGES);
    }
  }

  @Test
  void aMessageRefusedAsBusyIsSentAgainUntilItIsTaken() throws Exception {
    try (SmscStandIn smsc = SmscStandIn.listen(0);
        Rig rig = small(smsc.port())) {
      Resending quick = Resending.every(Duration.ofMillis(5), 10_000);

      LoadReport report = new LoadGenerator(smsc, plan(MESSAGES, quick)).run();

      assertThat(report.refusedBusy()).isPositive();
      assertThat(report.acknowledged()).isEqualTo(MESSAGES);
      assertThat(report.notAcknowledged()).isZero();
      assertThat(report.replies()).isEqualTo(MESSAGES);
      assertThat(rig.desk().texts()).doesNotHaveDuplicates().hasSize(MESSAGES);
    }
  }

  @Test
  void aRefusalIsNoPartOfTheRate() throws Exception {
    try (SmscStandIn smsc = SmscStandIn.listen(0);
        Rig rig = small(smsc.port())) {
      LoadReport report =
          new LoadGenerator(smsc, plan(MESSAGES, Resending.every(Duration.ofMillis(5), 2))).run();

      double seconds = report.elapsed().toNanos() / 1e9;
      long taken = rig.desk().seen().size();
      assertThat(report.notAcknowledged()).isPositive();
      assertThat(report.acknowledged()).isEqualTo(taken);
      assertThat(report.acknowledgedPerSecond()).isCloseTo(taken / seconds, withinPercentage(0.1));
      assertThat(Arrays.stream(report.acknowledgedBySecond()).sum()).isEqualTo(taken);
      assertThat(report.toAcknowledgement().count()).isEqualTo(taken);
    }
  }

  @Test
  void aMessageThatIsRefusedEachTimeIsGivenUpAndReported() throws Exception {
    try (SmscStandIn smsc = SmscStandIn.listen(0);
        Rig rig = Rig.start(smsc.port()).awaitBound()) {
      rig.desk()
          .before(
              messages -> {
                throw new StorageUnavailable("on purpose");
              });

      LoadReport report =
          new LoadGenerator(smsc, plan(100, Resending.every(Duration.ofMillis(1), 3))).run();

      assertThat(report.messages()).isEqualTo(MESSAGES);
      assertThat(report.refusedBusy()).isEqualTo(3L * MESSAGES);
      assertThat(report.notAcknowledged()).isEqualTo(MESSAGES);
      assertThat(report.acknowledgedPerSecond()).isZero();
    }
  }

  @Test
  void aRateIsKept() throws Exception {
    try (SmscStandIn smsc = SmscStandIn.listen(0);
        Rig rig = Rig.start(smsc.port()).awaitBound()) {
      LoadReport report = new LoadGenerator(smsc, plan(200, 10, 200)).run();

      // The last of 200 is due after 995 ms.
      assertThat(report.elapsed()).isBetween(Duration.ofMillis(990), Duration.ofSeconds(5));
      assertThat(rig.state().traffic().received()).isEqualTo(200);
    }
  }

  @Test
  void cancellingEndsALoad() throws Exception {
    try (SmscStandIn smsc = SmscStandIn.listen(0);
        Rig rig = Rig.start(smsc.port()).awaitBound()) {
      LoadGenerator load = new LoadGenerator(smsc, plan(100_000, 10, 200));
      rig.desk().before(messages -> load.cancel());

      LoadReport report = load.run();

      assertThat(report.messages()).isBetween(1, 200);
      assertThat(rig.state().traffic().received()).isEqualTo(report.messages());
    }
  }

  @Test
  void eachWaitIsTwiceTheLastUpToTheLongest() {
    Resending resending = new Resending(Duration.ofMillis(100), Duration.ofMillis(500), 1_000);

    assertThat(resending.after(1)).isEqualTo(Duration.ofMillis(100));
    assertThat(resending.after(2)).isEqualTo(Duration.ofMillis(200));
    assertThat(resending.after(3)).isEqualTo(Duration.ofMillis(400));
    assertThat(resending.after(4)).isEqualTo(Duration.ofMillis(500));
    assertThat(resending.after(1_000)).isEqualTo(Duration.ofMillis(500));
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

  private static LoadPlan plan(int window, Resending resending) {
    return new LoadPlan(
        MESSAGES,
        window,
        0,
        Rig.SHORT_NUMBER,
        i -> "2 AZE " + (1_000_000 + i),
        resending,
        Duration.ofSeconds(10));
  }

  private static LoadPlan plan(int messages, int window, int rate) {
    return new LoadPlan(
        messages,
        window,
        rate,
        Rig.SHORT_NUMBER,
        i -> "2 AZE 1111111",
        Resending.PATIENT,
        Duration.ofSeconds(3));
  }

  /** Takes few at once, so that a wide window is refused. */
  private static Rig small(int port) {
    Rig rig = Rig.of(Rig.operator(Rig.bind(port).build()).build(), new IntakeLimits(8, 4, 1));
    rig.gateway().start();
    return rig.awaitBound();
  }
}
