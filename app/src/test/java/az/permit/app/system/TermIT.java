package az.permit.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.mia.standin.MiaStandIn;
import az.permit.sms.standin.SmscStandIn;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the shipped jar ends, and when it refuses to begin. */
class TermIT {
  private static final int ROUNDS = Integer.getInteger("term.rounds", 3);
  private static final Duration PROMISED = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void aSignalUnderLoadEndsTheServiceInOrderAndLosesNothing(@TempDir Path folder) throws Exception {
    Random random = new Random(8103);
    Surroundings around = Surroundings.in(folder);
    try (SmscStandIn smsc = SmscStandIn.listen(0);
        MiaStandIn mia = around.mia(0);
        Town town = Town.at(smsc)) {
      Path yaml = around.yaml(smsc.port(), mia.url());
      for (int round = 0; round < ROUNDS; round++) {
        try (ServiceProcess service = ServiceProcess.serve(yaml)) {
          town.awaitBinds(2);
          town.write(8_000);
          Thread.sleep(random.nextInt(300, 1_200));
          town.killed();
          service.terminate();
          assertThat(service.exitCode(PROMISED)).isZero();
        }
        town.calm();
        town.awaitBinds(0);
      }
      try (ServiceProcess service = ServiceProcess.serve(yaml)) {
        town.awaitAnswers();
        service.terminate();
        assertThat(service.exitCode(PROMISED)).isZero();
      }

      Kept kept = Kept.in(around.database(), town.citizens());
      assertThat(Reckoning.faults(town.citizens(), kept, mia)).isEmpty();
      assertThat(town.acknowledged()).isGreaterThan(100L * ROUNDS);
    }
  }

  @Test
  void aSecondProcessOnTheSameDatabaseRefusesAndTheFirstGoesOn(@TempDir Path folder)
      throws Exception {
    Surroundings around = Surroundings.in(folder);
    try (SmscStandIn smsc = SmscStandIn.listen(0);
        Town town = Town.at(smsc)) {
      Path yaml = around.yaml(smsc.port(), URI.create("http://127.0.0.1:9"));
      try (ServiceProcess first = ServiceProcess.serve(yaml)) {
        first.awaitServing();
        try (ServiceProcess second =
            ServiceProcess.run(
                folder.resolve("second.log"), "serve", "--config", yaml.toString())) {
          assertThat(second.exitCode(PATIENCE)).isOne();
          assertThat(second.said())
              .contains("Cannot start: the database ")
              .contains("another process holds it")
              .doesNotContain("\tat ");
        }
        town.awaitBinds(2);
        town.write(50);
        town.awaitAnswers();
        first.terminate();
        assertThat(first.exitCode(PROMISED)).isZero();
      }
    }
  }

  @Test
  void aWrongConfigurationIsRefusedWithEveryFaultItsValueAndWhatWouldBeRight(@TempDir Path folder)
      throws Exception {
    Path yaml =
        Files.writeString(
            folder.resolve("wrong.yaml"),
            """
            http: { port: 99999 }
            regime: azerbaijan-9h
            sms:
              operators:
                - name: one
                  letters: pretty
                  binds:
                    - { host: 127.0.0.1, port: 0, systemId: permit, pasword: abc }
            mia: { url: "http://mia.example.az", secret: "whsec_short" }
            """);
    try (ServiceProcess service = ServiceProcess.serve(yaml)) {
      assertThat(service.exitCode()).isOne();
      assertThat(service.said())
          .contains("- http.port: 99999; expected a number from 0 to 65535")
          .contains("azerbaijan-9h")
          .contains("- sms.operators[0].letters: \"pretty\"; expected one of folded, full")
          .contains("- sms.operators[0].binds[0].port: 0; expected a number from 1 to 65535")
          .contains("- sms.operators[0].binds[0].pasword: no such key; expected for instance ")
          .contains("sms.operators[0].binds[0].password: missing")
          .contains("- mia.url: http://mia.example.az; expected https")
          .contains("- mia.secret: unsafe ")
          .doesNotContain("whsec_short")
          .doesNotContain("\tat ");
    }
  }

  @Test
  void anUnknownOptionIsWrongUsage(@TempDir Path folder) throws Exception {
    try (ServiceProcess service =
        ServiceProcess.run(folder.resolve("said.log"), "serve", "--config", "x", "--konfig", "y")) {
      assertThat(service.exitCode()).isEqualTo(2);
      assertThat(service.said()).contains("--konfig").contains("Usage: permit serve");
    }
  }

  @Test
  void thePrintedConfigurationIsRefusedOnlyForWhatIsLeftToFillIn(@TempDir Path folder)
      throws Exception {
    Path yaml = folder.resolve("printed.yaml");
    try (ServiceProcess printing = ServiceProcess.run(yaml, "config", "print")) {
      assertThat(printing.exitCode()).isZero();
    }
    try (ServiceProcess service = ServiceProcess.serve(yaml)) {
      assertThat(service.exitCode()).isOne();
      assertThat(service.said().lines().filter(line -> line.startsWith("  - ")))
          .isNotEmpty()
          .allMatch(line -> line.contains("secret") || line.contains("password"));
    }
  }

  @Test
  void aTakenPortIsToldAndEndsTheStart(@TempDir Path folder) throws Exception {
    Surroundings around = Surroundings.in(folder);
    try (SmscStandIn taken = SmscStandIn.listen(0)) {
      Path yaml = around.yaml(taken.port(), URI.create("http://127.0.0.1:9"));
      String with = Files.readString(yaml).replace("port: 0 }", "port: " + taken.port() + " }");
      Files.writeString(yaml, with);
      try (ServiceProcess service = ServiceProcess.serve(yaml)) {
        assertThat(service.exitCode()).isOne();
        assertThat(service.said()).containsIgnoringCase("port").doesNotContain("\tat ");
      }
    }
  }
}
