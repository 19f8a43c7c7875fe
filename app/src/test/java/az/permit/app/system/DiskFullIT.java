package az.permit.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import az.permit.mia.standin.MiaStandIn;
import az.permit.mia.standin.ReceivedNotice;
import az.permit.sms.standin.SmscStandIn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped jar when no file may grow any more. */
class DiskFullIT {
  private static final int FATAL = 70;

  /** The system refuses to let any file of the process grow beyond some megabytes. */
  private static final List<String> LIMITED =
      List.of("/bin/sh", "-c", "ulimit -f 6000; exec \"$@\"", "limited");

  @Test
  void theProcessEndsAndWhatWasAcknowledgedIsThereAfterARestart(@TempDir Path folder)
      throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a shell that limits file sizes");
    Surroundings around = Surroundings.in(folder);
    try (SmscStandIn smsc = SmscStandIn.listen(0);
        MiaStandIn mia = around.mia(0);
        Town town = Town.at(smsc)) {
      Path yaml = around.yaml(smsc.port(), mia.url());
      try (ServiceProcess service =
          ServiceProcess.run(
              LIMITED,
              List.of("-Xmx384m"),
              folder.resolve("limited.log"),
              "serve",
              "--config",
              yaml.toString())) {
        town.awaitBinds(2);
        town.write(40_000);
        assertThat(service.exitCode()).isEqualTo(FATAL);
        assertThat(service.said()).contains("ALARM: the process ends");
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
