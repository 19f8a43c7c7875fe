package az.permit.sms;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.sms.inbound.IntakeLimits;
import az.permit.sms.kit.Rig;
import az.permit.sms.standin.LoadGenerator;
import az.permit.sms.standin.LoadPlan;
import az.permit.sms.standin.LoadReport;
import az.permit.sms.standin.Resending;
import az.permit.sms.standin.SmscStandIn;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Ten times as many messages at once as there is room for. */
class FloodTest {
  private static final int ROOM = 256;
  private static final int BATCH = 64;
  private static final int MESSAGES = 10_000;
  private static final long BATCH_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private final AtomicInteger mostHeld = new AtomicInteger();

  @Test
  void whatFindsNoRoomIsRefusedAndNotHeldAndWhatIsAcknowledgedIsDecided() throws Exception {
    try (SmscStandIn smsc = SmscStandIn.listen(0);
        Rig rig =
            Rig.of(
                Rig.operator(Rig.bind(smsc.port()).build()).build(),
                new IntakeLimits(ROOM, BATCH, 1))) {
      rig.desk()
          .before(
              batch -> {
                int held = rig.state().traffic().deliveriesUnanswered();
                mostHeld.accumulateAndGet(held, Math::max);
                LockSupport.parkNanos(BATCH_NANOS);
              });
      rig.gateway().start();
      rig.awaitBound();

      LoadReport report = new LoadGenerator(smsc, flood()).run();

      assertThat(report.refusedBusy()).isPositive();
      assertThat(report.answered()).containsOnlyKeys(0, 0x58);
      assertThat(report.acknowledged()).isEqualTo(MESSAGES);
      assertThat(rig.desk().texts()).hasSize(MESSAGES).doesNotHaveDuplicates();
      // A batch more is in work, and another may be decided and not written yet.
      assertThat(mostHeld.get()).isBetween(ROOM / 2, ROOM + 3 * BATCH);
    }
  }

  private static LoadPlan flood() {
    return new LoadPlan(
        MESSAGES,
        10 * ROOM,
        0,
        Rig.SHORT_NUMBER,
        i -> "2 AZE " + (1_000_000 + i),
        Resending.every(Duration.ofMillis(20), 100_000),
        Duration.ofSeconds(20));
  }
}
