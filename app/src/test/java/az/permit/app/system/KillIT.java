package az.permit.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.mia.standin.MiaStandIn;
import az.permit.sms.standin.SmscStandIn;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The shipped jar killed again and again under load. {@code -Dkill.rounds=} says how often, {@code
 * -Dkill.seed=} repeats the moments of another run.
 */
class KillIT {
  private static final int ROUNDS = Integer.getInteger("kill.rounds", 20);
  private static final int MESSAGES_A_ROUND = 4_000;
  private static final int SHORTEST_MILLIS = 500;
  private static final int LONGEST_MILLIS = 1_500;

  @Test
  void nothingAcknowledgedIsLostOrDoubledHoweverOftenTheServiceIsKilled(@TempDir Path folder)
      throws Exception {
    long seed = Long.getLong("kill.seed", System.nanoTime());
    Random random = new Random(seed);
    Surroundings around = Surroundings.in(folder);
    try (SmscStandIn smsc = SmscStandIn.listen(0);
        MiaStandIn mia = around.mia(0);
        Town town = Town.at(smsc)) {
      Path yaml = around.yaml(smsc.port(), mia.url());
      for (int round = 0; round < ROUNDS; round++) {
        try (ServiceProcess service = ServiceProcess.serve(yaml)) {
          town.awaitBinds(2);
          town.write(MESSAGES_A_ROUND);
          Thread.sleep(random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS));
          town.killed();
          service.kill();
        }
        town.calm();
        town.awaitBinds(0);
      }
      try (ServiceProcess service = ServiceProcess.serve(yaml)) {
        town.awaitAnswers();
        Quiet.awaitAt(mia);
        service.terminate();
        assertThat(service.exitCode()).isZero();
      }

      Kept kept = Kept.in(around.database(), town.citizens());
      assertThat(Reckoning.faults(town.citizens(), kept, mia)).as("seed %d", seed).isEmpty();
      assertThat(mia.taken()).isEqualTo(kept.report().permits());
      assertThat(kept.report().repliesDue() + kept.report().noticesDue()).isZero();
      assertThat(town.answers(-1)).as("messages under way when killed").isPositive();
      assertThat(town.acknowledged()).isGreaterThan(100L * ROUNDS);
      System.err.printf(
          "%d kills: %d messages acknowledged, %d sent again, %d permits, none lost, none doubled%n",
          ROUNDS, town.acknowledged(), town.answers(-1), kept.report().permits());
    }
  }
}
