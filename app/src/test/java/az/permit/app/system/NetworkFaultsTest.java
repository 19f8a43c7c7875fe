package az.permit.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import az.permit.app.system.FaultProxy.Fault;
import az.permit.mia.standin.MiaStandIn;
import az.permit.persistence.citizen.RecordsReport;
import az.permit.sms.settings.BindSettings;
import az.permit.sms.settings.OperatorSettings;
import az.permit.sms.standin.SmscStandIn;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole service behind a network that fails. */
class NetworkFaultsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final int BINDS = 2;
  private static final int PDU_WITHOUT_BODY = 16;

  private SmscStandIn smsc;
  private MiaStandIn mia;
  private FaultProxy network;
  private Surroundings around;
  private InsideService service;
  private Town town;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    around = Surroundings.in(folder);
    smsc = SmscStandIn.listen(0);
    mia = around.mia(0);
    network = FaultProxy.before(smsc.port());
    town = Town.at(smsc);
    service =
        InsideService.start(
            around.configuration(around.database(), mia.url(), operator(network.port())));
    town.awaitBinds(BINDS);
  }

  @AfterEach
  void stop() throws Exception {
    town.close();
    service.close();
    network.close();
    mia.close();
    smsc.close();
  }

  @ParameterizedTest
  @EnumSource
  void aFaultUnderLoadIsNoticedTheServiceBindsAnewAndNothingIsLost(Fault fault) {
    town.write(6_000);
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(5))
        .until(() -> town.acknowledged() > 200);

    network.strike(fault);
    if (fault != Fault.CUT) {
      // What was under way may be through already; these are not.
      await().atMost(PATIENCE).until(() -> town.unanswered() > 300);
    }
    town.calm();
    // A lost confirmation may repeat a text, and so may a lost acknowledgement.
    town.killed();
    town.killed();

    await().atMost(PATIENCE).until(() -> network.made() >= 2 * BINDS);
    town.awaitAnswers();
    assertThat(town.answers(-1)).as("messages under way when it struck").isPositive();
    town.write(200);
    town.awaitAnswers();
    assertNothingIsLost();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CUT")
  void onAnIdleLinkTheFirstQuestionWithoutAnAnswerTells(Fault fault) {
    network.strike(fault);

    await().atMost(PATIENCE).until(() -> network.made() == 2 * BINDS);
    town.awaitBinds(BINDS);
    // Less than two timers: a bind asks once, and at most says that it goes.
    assertThat(network.swallowed()).isLessThanOrEqualTo(2L * BINDS * PDU_WITHOUT_BODY);
    town.write(50);
    town.awaitAnswers();
    assertNothingIsLost();
  }

  @Test
  void aSlowNetworkRepeatsNothing() {
    network.delay(Duration.ofMillis(40));

    town.write(1_000);

    town.awaitAnswers();
    assertThat(network.made()).isEqualTo(BINDS);
    assertNothingIsLost();
  }

  private void assertNothingIsLost() {
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              RecordsReport report = RecordsReport.of(service.service().database());
              return report.repliesDue() == 0 && report.noticesDue() == 0;
            });
    Kept kept = Kept.of(service.service().database(), town.citizens());
    assertThat(Reckoning.faults(town.citizens(), kept, mia)).isEmpty();
  }

  private static OperatorSettings operator(int port) {
    BindSettings bind =
        BindSettings.builder()
            .host("127.0.0.1")
            .port(port)
            .systemId("permit")
            .password("k9x4")
            .window(200)
            .enquireInterval(Duration.ofSeconds(1))
            .sessionTimeout(Duration.ofSeconds(2))
            .submitTimeout(Duration.ofSeconds(4))
            .build();
    return OperatorSettings.builder()
        .name("one")
        .addBinds(bind, bind)
        .lateAnswer(Duration.ofSeconds(2))
        .retryDelays(List.of(Duration.ofMillis(200)))
        .reconnectAfter(Duration.ofMillis(100))
        .reconnectAtMost(Duration.ofMillis(500))
        .build();
  }
}
