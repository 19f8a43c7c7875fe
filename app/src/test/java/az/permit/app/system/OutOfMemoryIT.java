package az.permit.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.mia.standin.MiaStandIn;
import az.permit.mia.standin.ReceivedNotice;
import az.permit.sms.standin.SmscStandIn;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped jar, started as the README tells, when its memory is used up. */
class OutOfMemoryIT {
  /** What the virtual machine ends with by that option. */
  private static final int OUT_OF_MEMORY = 3;

  /** Enough to start and to answer some, too little for the load. */
  private static final List<String> SMALL = List.of("-Xmx20m", "-XX:+ExitOnOutOfMemoryError");

  @Test
  void theProcessEndsAndWhatWasAcknowledgedIsThereAfterARestart(@TempDir Path folder)
      throws Exception {
    Surroundings around = Surroundings.in(folder);
    try (SmscStandIn smsc = SmscStandIn.listen(0);
        MiaStandIn mia = around.mia(0);
        Town town = Town.at(smsc)) {
      Path yaml = around.yaml(smsc.port(), mia.url());
      try (ServiceProcess service =
          ServiceProcess.run(
              List.of(),
              SMALL,
              folder.resolve("small.log"),
              "serve",
              "--config",
              yaml.toString())) {
        town.awaitBinds(2);
        town.write(40_000);
        assertThat(service.exitCode()).isEqualTo(OUT_OF_MEMORY);
        assertThat(service.said()).contains("java.lang.OutOfMemoryError");
        town.killed();
      }
      town.calm();
      town.awaitBinds(0);
      assertThat(town.acknowledged()).isPositive();

      try (ServiceProcess service = ServiceProcess.serve(yaml)) {
        service.awaitServing();
        town.awaitAnswers();
        Quiet.awaitAt(mia);
        service.terminate();
        assertThat(service.exitCode()).isZero();
      }
      Kept kept = Kept.in(around.database(), town.citizens());
      assertThat(
              Reckoning.faults(
                  town.citizens(),
                  kept,
                  mia.permits().stream().map(ReceivedNotice::permit).toList()))
          .isEmpty();
    }
  }
}
