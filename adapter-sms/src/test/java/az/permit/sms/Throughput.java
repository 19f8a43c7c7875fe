package az.permit.sms;

import static org.awaitility.Awaitility.await;

import az.permit.core.citizen.IncomingMessage;
import az.permit.core.citizen.Reply;
import az.permit.core.identity.SmsAddress;
import az.permit.sms.inbound.IntakeLimits;
import az.permit.sms.inbound.Verdict;
import az.permit.sms.kit.QuickOutbox;
import az.permit.sms.settings.BindSettings;
import az.permit.sms.settings.ImmutableOperatorSettings;
import az.permit.sms.settings.OperatorSettings;
import az.permit.sms.standin.LoadGenerator;
import az.permit.sms.standin.LoadPlan;
import az.permit.sms.standin.LoadReport;
import az.permit.sms.standin.Resending;
import az.permit.sms.standin.SmscStandIn;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * How many messages a second go the whole way, deliver_sm, decision, deliver_sm_resp, submit_sm and
 * its answer, over loopback without a database, load side included. Arguments: messages, window,
 * binds.
 */
public final class Throughput {
  private Throughput() {}

  /** Runs a warm-up and three loads, and prints a line for each. */
  public static void main(String[] args) throws Exception {
    int messages = args.length > 0 ? Integer.parseInt(args[0]) : 300_000;
    int window = args.length > 1 ? Integer.parseInt(args[1]) : 1_024;
    int binds = args.length > 2 ? Integer.parseInt(args[2]) : 1;
    for (int i = 0; i < 4; i++) {
      LoadReport report = run(messages, window, binds);
      System.out.printf(
          "%,.0f messages/s, answers %s, replies %,d (+%d), to answer p50 %s p99 %s, to reply p50 %s"
              + " p99 %s%n",
          report.acknowledgedPerSecond(),
          report.answered(),
          report.replies(),
          report.extraReplies(),
          report.toAcknowledgement().quantile(0.5),
          report.toAcknowledgement().quantile(0.99),
          report.toReply().quantile(0.5),
          report.toReply().quantile(0.99));
    }
  }

  static LoadReport run(int messages, int window, int binds) throws Exception {
    InstantSource clock = InstantSource.system();
    QuickOutbox outbox = new QuickOutbox();
    try (SmscStandIn smsc = SmscStandIn.listen(0)) {
      ImmutableOperatorSettings.Builder operator = OperatorSettings.builder().name("loopback");
      for (int i = 0; i < binds; i++) {
        operator.addBinds(
            BindSettings.builder()
                .host("127.0.0.1")
                .port(smsc.port())
                .systemId("permit")
                .password("secret")
                .window(window)
                .build());
      }
      SmsGateway gateway =
          new SmsGateway(
              List.of(operator.build()),
              batch -> answer(batch, outbox, clock),
              outbox,
              clock,
              IntakeLimits.DEFAULT);
      gateway.start();
      await().until(() -> smsc.bound().size() >= binds);
      LoadPlan plan =
          new LoadPlan(
              messages,
              window,
              0,
              SmsAddress.international("8103"),
              i -> "2 AZE " + (1_000_000 + i),
              Resending.PATIENT,
              Duration.ofSeconds(30));
      LoadReport report = new LoadGenerator(smsc, plan).run();
      gateway.stop(Duration.ofSeconds(10));
      return report;
    }
  }

  private static List<Verdict> answer(
      List<IncomingMessage> batch, QuickOutbox outbox, InstantSource clock) {
    Instant now = clock.instant();
    List<Reply> replies =
        batch.stream()
            .map(
                message ->
                    new Reply(
                        message.operator(),
                        message.to(),
                        message.from(),
                        "Icaze verildi: " + message.text() + ", 12:00-14:00. Kod 7KQ4-M2XP",
                        now,
                        now.plusSeconds(7_200)))
            .toList();
    return outbox.store(replies, now).stream().map(due -> Verdict.accepted(List.of(due))).toList();
  }
}
