package az.permit.sms;

import static az.permit.sms.kit.Rig.PHONE;
import static az.permit.sms.kit.Rig.SHORT_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import az.permit.core.citizen.Reply;
import az.permit.core.identity.SmsAddress;
import az.permit.sms.inbound.IntakeLimits;
import az.permit.sms.kit.MemoryOutbox;
import az.permit.sms.kit.PermitDesk;
import az.permit.sms.kit.Rig;
import az.permit.sms.link.LinkState;
import az.permit.sms.settings.ImmutableBindSettings;
import az.permit.sms.settings.ImmutableOperatorSettings;
import az.permit.sms.settings.OperatorSettings;
import az.permit.sms.settings.ReplyLetters;
import az.permit.sms.standin.SmsToPhone;
import az.permit.sms.standin.SmscStandIn;
import az.permit.sms.standin.StandInScript;
import az.permit.sms.wire.ShortMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What nobody asked for. */
@Timeout(30)
class UnaskedTest {
  private static final String NOTICE = "Təşkilat Sizi iş icazəsinə daxil edib.";
  private static final SmsAddress OTHER_PHONE = SmsAddress.international("994551234567");

  private final InstantSource clock = InstantSource.system();
  private final MemoryOutbox outbox = new MemoryOutbox(clock);
  private final List<Centre> centres = new ArrayList<>();
  private final List<SmsGateway> gateways = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (SmsGateway gateway : gateways) {
      gateway.stop(Duration.ofSeconds(2));
    }
    for (Centre centre : centres) {
      centre.smsc.close();
    }
  }

  @Test
  void itLeavesFromTheShortNumberFoldedAndIsAccepted() throws Exception {
    Centre azercell = centre(0);
    SmsGateway gateway = start(azercell.operator("azercell"));

    assertThat(gateway.sendUnasked(SHORT_NUMBER, PHONE, NOTICE)).isTrue();

    await()
        .untilAsserted(
            () ->
                assertThat(azercell.screens)
                    .containsExactly(
                        new SmsToPhone(
                            SHORT_NUMBER, PHONE, "Teskilat Sizi is icazesine daxil edib.")));
  }

  @Test
  void inFullLettersALongOneTakesTwoSegmentsAndIsAcceptedOnce() throws Exception {
    Centre azercell = centre(0);
    SmsGateway gateway =
        start(azercell.operator("azercell", all -> all.replyLetters(ReplyLetters.FULL)));

    assertThat(gateway.sendUnasked(SHORT_NUMBER, PHONE, NOTICE.repeat(3))).isTrue();

    await()
        .untilAsserted(
            () ->
                assertThat(azercell.screens)
                    .extracting(SmsToPhone::text)
                    .containsExactly(NOTICE.repeat(3)));
    assertThat(azercell.submits).hasSize(2);
  }

  @Test
  void itLeavesByTheOperatorThatKnowsThePhone() throws Exception {
    Centre azercell = centre(0);
    Centre bakcell = centre(0);
    SmsGateway gateway =
        start(
            azercell.operator("azercell", all -> all.addPrefixes("9945")),
            bakcell.operator("bakcell", all -> all.addPrefixes("99455", "99499")));

    assertThat(gateway.sendUnasked(SHORT_NUMBER, OTHER_PHONE, NOTICE)).isTrue();
    assertThat(gateway.sendUnasked(SHORT_NUMBER, PHONE, NOTICE)).isTrue();

    await()
        .untilAsserted(
            () ->
                assertThat(bakcell.screens)
                    .extracting(SmsToPhone::to)
                    .containsExactly(OTHER_PHONE));
    await()
        .untilAsserted(
            () -> assertThat(azercell.screens).extracting(SmsToPhone::to).containsExactly(PHONE));
  }

  @Test
  void aPhoneThatNoOperatorKnowsGetsItByEachInTurn() throws Exception {
    Centre azercell = centre(0);
    Centre bakcell = centre(0);
    SmsGateway gateway = start(azercell.operator("azercell"), bakcell.operator("bakcell"));

    gateway.sendUnasked(SHORT_NUMBER, PHONE, NOTICE);
    gateway.sendUnasked(SHORT_NUMBER, PHONE, NOTICE);

    await().untilAsserted(() -> assertThat(azercell.screens).hasSize(1));
    await().untilAsserted(() -> assertThat(bakcell.screens).hasSize(1));
  }

  @Test
  void whatOneOperatorRefusesForGoodTheNextMayTake() throws Exception {
    Centre azercell = centre(0x0B);
    Centre bakcell = centre(0);
    SmsGateway gateway = start(azercell.operator("azercell"), bakcell.operator("bakcell"));

    assertThat(gateway.sendUnasked(SHORT_NUMBER, PHONE, NOTICE)).isTrue();

    await().untilAsserted(() -> assertThat(bakcell.screens).hasSize(1));
  }

  @Test
  void whatEveryOperatorRefusesForGoodIsDoneWith() throws Exception {
    Centre azercell = centre(0x0B);
    SmsGateway gateway = start(azercell.operator("azercell"));

    assertThat(gateway.sendUnasked(SHORT_NUMBER, PHONE, NOTICE)).isTrue();

    assertThat(azercell.submits).hasSize(1);
  }

  @Test
  void aTemporaryRefusalMeansLater() throws Exception {
    SmsGateway gateway = start(centre(0x08).operator("azercell"));

    assertThat(gateway.sendUnasked(SHORT_NUMBER, PHONE, NOTICE)).isFalse();
  }

  @Test
  void withoutAnAnswerItIsOfferedAgainLaterAndMeanwhileNoneIsTaken() throws Exception {
    Centre silent = centre(StandInScript.SILENCE);
    SmsGateway gateway = start(silent.operator("azercell"));

    assertThat(gateway.sendUnasked(SHORT_NUMBER, PHONE, NOTICE)).isFalse();
    assertThat(gateway.sendUnasked(SHORT_NUMBER, OTHER_PHONE, NOTICE)).isFalse();

    assertThat(silent.submits).hasSize(1);
  }

  @Test
  void whileTheOperatorOfThePhoneIsAwayNobodyElseIsAsked() throws Exception {
    Centre azercell = centre(0);
    Centre bakcell = centre(0);
    SmsGateway gateway =
        start(
            azercell.operator("azercell"),
            bakcell.operator("bakcell", all -> all.addPrefixes("99455")));
    bakcell.smsc.close();
    await().until(() -> gateway.states().get(1).state() != LinkState.BOUND);

    assertThat(gateway.sendUnasked(SHORT_NUMBER, OTHER_PHONE, NOTICE)).isFalse();

    assertThat(azercell.submits).isEmpty();
  }

  @Test
  void repliesThatWaitLeaveBeforeIt() throws Exception {
    Centre azercell = centre(0);
    SmsGateway gateway =
        start(
            azercell.operator(
                "azercell",
                all -> all.binds(List.of(azercell.bind().window(1).ratePerSecond(4).build()))));
    for (int i = 0; i < 6; i++) {
      outbox.put(reply("reply " + i));
    }
    await().until(() -> azercell.screens.size() == 2);

    CompletableFuture<Boolean> sent =
        CompletableFuture.supplyAsync(
            () -> gateway.sendUnasked(SHORT_NUMBER, OTHER_PHONE, "notice"));

    await().until(sent::isDone);
    assertThat(sent.get()).isTrue();
    await().untilAsserted(() -> assertThat(azercell.screens).hasSize(7));
    assertThat(azercell.screens.get(6).text()).isEqualTo("notice");
  }

  private Reply reply(String text) {
    Instant now = clock.instant();
    return new Reply("azercell", SHORT_NUMBER, PHONE, text, now, now.plus(Duration.ofHours(2)));
  }

  private SmsGateway start(OperatorSettings... operators) {
    SmsGateway gateway =
        new SmsGateway(
            List.of(operators), new PermitDesk(outbox, clock), outbox, clock, IntakeLimits.DEFAULT);
    gateways.add(gateway);
    gateway.start();
    await()
        .until(() -> gateway.states().stream().allMatch(bind -> bind.state() == LinkState.BOUND));
    return gateway;
  }

  private Centre centre(int status) throws Exception {
    Centre centre = new Centre(status);
    centres.add(centre);
    return centre;
  }

  /** A message centre that answers every submit alike. */
  private static final class Centre {
    final List<ShortMessage> submits = new CopyOnWriteArrayList<>();
    final List<SmsToPhone> screens = new CopyOnWriteArrayList<>();
    final SmscStandIn smsc;

    Centre(int status) throws Exception {
      smsc =
          SmscStandIn.listen(
              0,
              new StandInScript() {
                @Override
                public int submit(ShortMessage message) {
                  submits.add(message);
                  return status;
                }
              });
      smsc.onSms(screens::add);
    }

    ImmutableBindSettings.Builder bind() {
      return Rig.bind(smsc.port());
    }

    OperatorSettings operator(String name) {
      return operator(name, all -> all);
    }

    OperatorSettings operator(
        String name, UnaryOperator<ImmutableOperatorSettings.Builder> change) {
      return change.apply(Rig.operator(bind().build()).name(name)).build();
    }
  }
}
