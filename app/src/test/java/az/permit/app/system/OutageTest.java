package az.permit.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import az.permit.core.identity.IdentityDocument;
import az.permit.mia.standin.Conduct;
import az.permit.mia.standin.MiaStandIn;
import az.permit.persistence.citizen.RecordsReport;
import az.permit.sms.settings.BindSettings;
import az.permit.sms.settings.OperatorSettings;
import az.permit.sms.standin.SmscStandIn;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole service while something that it needs is away. */
class OutageTest {
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  @Test
  void withoutMiaCitizensAreAnsweredAndAfterwardsMiaGetsEveryPermitOnce(@TempDir Path folder)
      throws Exception {
    Surroundings around = Surroundings.in(folder);
    int port = Surroundings.freePort();
    URI address = URI.create("http://127.0.0.1:" + port);
    try (SmscStandIn smsc = SmscStandIn.listen(0);
        InsideService service =
            InsideService.start(
                around.configuration(around.database(), address, operator(smsc.port())));
        Town town = Town.at(smsc)) {
      town.write(1_000);
      town.awaitAnswers();
      service.awaitPart("mia", false);
      assertThat(service.ready().status()).isEqualTo(200);
      assertThat(report(service).noticesDue()).isEqualTo(report(service).permits()).isPositive();

      try (MiaStandIn mia = around.mia(port)) {
        await().atMost(PATIENCE).until(() -> mia.taken() > 0);
        mia.behave(post -> Conduct.refusing(503));
        town.write(1_000);
        town.awaitAnswers();
        mia.behave(post -> Conduct.ANSWER_LOST);
        town.write(1_000);
        town.awaitAnswers();
        mia.behave(post -> Conduct.PROPER);

        await().atMost(PATIENCE).until(() -> report(service).noticesDue() == 0);
        service.awaitPart("mia", true);
        Kept kept = Kept.of(service.service().database(), town.citizens());
        assertThat(Reckoning.faults(town.citizens(), kept, mia)).isEmpty();
        assertThat(documents(mia)).isEqualTo(grantedDocuments(town));
        assertThat(mia.taken()).isEqualTo(kept.report().permits());
      }
    }
  }

  @Test
  void withoutTheOperatorTheServiceIsUpAndItBindsWhenTheOperatorIsBack(@TempDir Path folder)
      throws Exception {
    Surroundings around = Surroundings.in(folder);
    int port = Surroundings.freePort();
    try (MiaStandIn mia = around.mia(0);
        InsideService service =
            InsideService.start(
                around.configuration(around.database(), mia.url(), operator(port)))) {
      InsideService.Ready ready = service.ready();
      assertThat(ready.status()).isEqualTo(200);
      assertThat(ready.isUp("database")).isTrue();
      assertThat(ready.isUp("sms one 127.0.0.1:" + port)).isFalse();
      assertThat(ready.part("sms one").path("required").asBoolean()).isFalse();

      try (SmscStandIn smsc = SmscStandIn.listen(port);
          Town town = Town.at(smsc)) {
        town.awaitBinds(2);
        service.awaitPart("sms one", true);
        town.write(50);
        town.awaitAnswers();
      }
      service.awaitPart("sms one", false);
      assertThat(service.ready().status()).isEqualTo(200);
    }
  }

  @Test
  void onAFullDiskOperatorsAreToldToTryAgainAndNothingIsAcknowledged(@TempDir Path folder)
      throws Exception {
    Surroundings around = Surroundings.in(folder);
    try (SmscStandIn smsc = SmscStandIn.listen(0);
        MiaStandIn mia = around.mia(0);
        Town town = Town.at(smsc)) {
      try (InsideService service =
          InsideService.start(
              around.configuration(
                  FullDisk.withRoom(folder.resolve("permit")), mia.url(), operator(smsc.port())))) {
        town.awaitBinds(2);
        town.write(500);
        town.awaitAnswers();

        FullDisk.fill();
        town.write(500);
        await().atMost(PATIENCE).until(() -> !service.fatal().isEmpty());
        // Answers of what was synced just before may still be on their way.
        Thread.sleep(500);
        long acknowledged = town.acknowledged();
        long busy = town.answers(0x58);
        await().atMost(PATIENCE).until(() -> town.answers(0x58) > busy + 100);

        assertThat(town.acknowledged()).isEqualTo(acknowledged);
        assertThat(service.fatal()).hasSize(1);
        assertThat(service.ready().status()).isEqualTo(503);
        service.awaitPart("database", false);
        town.killed();
      }

      town.awaitBinds(0);
      try (InsideService service =
          InsideService.start(
              around.configuration(around.database(), mia.url(), operator(smsc.port())))) {
        town.awaitAnswers();
        await().atMost(PATIENCE).until(() -> report(service).noticesDue() == 0);
        Kept kept = Kept.of(service.service().database(), town.citizens());
        assertThat(Reckoning.faults(town.citizens(), kept, mia)).isEmpty();
      }
    }
  }

  private static OperatorSettings operator(int port) {
    BindSettings bind =
        BindSettings.builder()
            .host("127.0.0.1")
            .port(port)
            .systemId("permit")
            .password("k9x4")
            .window(200)
            .build();
    return OperatorSettings.builder()
        .name("one")
        .addBinds(bind, bind)
        .reconnectAfter(Duration.ofMillis(200))
        .reconnectAtMost(Duration.ofSeconds(1))
        .build();
  }

  private static RecordsReport report(InsideService service) {
    return RecordsReport.of(service.service().database());
  }

  private static Set<IdentityDocument> documents(MiaStandIn mia) {
    return mia.permits().stream()
        .map(notice -> new IdentityDocument(notice.series(), notice.number()))
        .collect(Collectors.toSet());
  }

  /** The documents of all who asked for a permit as the rules want it. */
  private static Set<IdentityDocument> grantedDocuments(Town town) {
    return town.citizens().stream()
        .filter(citizen -> citizen.expected() != Citizen.Expected.HINT)
        .map(Citizen::document)
        .collect(Collectors.toSet());
  }
}
