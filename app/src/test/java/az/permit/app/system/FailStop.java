package az.permit.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.mia.standin.MiaStandIn;
import az.permit.sms.standin.SmscStandIn;
import java.nio.file.Path;
import java.util.List;

/**
 * The shipped jar under a load that it cannot bear, and what must be left of it.
 *
 * @param before what stands before the command of Java
 * @param options of the virtual machine
 * @param exitCode what the process must end with
 * @param lastWords what it must have said
 */
record FailStop(List<String> before, List<String> options, int exitCode, String lastWords) {
  private static final int TOO_MANY = 40_000;

  /** The process ends by itself, and a restart in that folder finds all that it acknowledged. */
  void endsAndKeepsWhatItAcknowledged(Path folder) throws Exception {
    Surroundings around = Surroundings.in(folder);
    try (SmscStandIn smsc = SmscStandIn.listen(0);
        MiaStandIn mia = around.mia(0);
        Town town = Town.at(smsc)) {
      Path yaml = around.yaml(smsc.port(), mia.url());
      Path log = folder.resolve("before.log");
      try (ServiceProcess service =
          ServiceProcess.run(before, options, log, "serve", "--config", yaml.toString())) {
        town.awaitBinds(2);
        town.write(TOO_MANY);
        assertThat(service.exitCode()).isEqualTo(exitCode);
        assertThat(service.said()).contains(lastWords);
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
      assertThat(Reckoning.faults(town.citizens(), kept, mia)).isEmpty();
    }
  }
}
