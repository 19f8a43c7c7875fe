package az.permit.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import az.permit.app.config.Configuration;
import az.permit.app.config.Configuration.Mail;
import az.permit.core.organisation.lifecycle.Approved;
import az.permit.core.organisation.message.Contact;
import az.permit.core.organisation.message.DecisionDigest;
import az.permit.core.organisation.message.RepresentativeNotice;
import az.permit.core.port.Listings;
import az.permit.persistence.database.Database;
import az.permit.persistence.organisation.JdbiOrganisationRecords;
import az.permit.persistence.organisation.JdbiRepresentativeContacts;
import az.permit.sms.settings.BindSettings;
import az.permit.sms.settings.OperatorSettings;
import az.permit.sms.standin.SmsToPhone;
import az.permit.sms.standin.SmscStandIn;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole service, an operator and a mail server: who is told of decisions, and how often. */
class RepresentativesToldTest {
  private static final String PHONE = "994501234567";
  private static final String ADDRESS = "mill@example.az";
  private static final DecisionDigest DIGEST = new DecisionDigest(20);

  /** As every phone shows it. */
  private static final String FOLDED =
      "Teskilatinizin icazeleri uzre DIN-in qerarlari: 20. Portala baxin.";

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void manyApprovalsAreOneTextMessageAndOneLetter(@TempDir Path folder) throws Exception {
    GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    mail.start();
    List<SmsToPhone> texts = new CopyOnWriteArrayList<>();
    try (SmscStandIn smsc = SmscStandIn.listen(0)) {
      smsc.onSms(texts::add);
      try (InsideService service =
          InsideService.start(configuration(Surroundings.in(folder), smsc, mail))) {
        await().atMost(PATIENCE).until(() -> !smsc.bound().isEmpty());

        approveTwenty(service.service().database());

        await()
            .atMost(PATIENCE)
            .until(() -> !texts.isEmpty() && mail.getReceivedMessages().length > 0);
        assertThat(texts)
            .singleElement()
            .satisfies(
                text -> {
                  assertThat(text.to().value()).isEqualTo(PHONE);
                  assertThat(text.text()).isEqualTo(FOLDED);
                });
        assertThat(mail.getReceivedMessages())
            .singleElement()
            .satisfies(
                letter -> assertThat((String) letter.getContent()).contains(DIGEST.text().az()));
      }
    } finally {
      mail.stop();
    }
  }

  /** The decisions are of long ago, so nothing more is gathered. */
  private static void approveTwenty(Database database) {
    new JdbiRepresentativeContacts(database)
        .replace(
            Listings.MILL.tin(),
            List.of(
                new Contact(Contact.Channel.SMS, PHONE),
                new Contact(Contact.Channel.EMAIL, ADDRESS)));
    JdbiOrganisationRecords records = new JdbiOrganisationRecords(database);
    records.transact(
        t -> {
          for (int number = 1; number <= DIGEST.decisions(); number++) {
            Approved permit = Listings.approved(number);
            t.store(
                List.of(
                    Listings.added(permit)
                        .telling(
                            RepresentativeNotice.of(permit, RepresentativeNotice.Kind.APPROVED))));
          }
          return true;
        });
  }

  private static Configuration configuration(
      Surroundings around, SmscStandIn smsc, GreenMail mail) {
    OperatorSettings operator =
        OperatorSettings.builder()
            .name("one")
            .addBinds(
                BindSettings.builder()
                    .host("127.0.0.1")
                    .port(smsc.port())
                    .systemId("permit")
                    .password("k9x4")
                    .window(10)
                    .build())
            .build();
    Mail server =
        new Mail(
            "127.0.0.1",
            mail.getSmtp().getPort(),
            Mail.Tls.NONE,
            "icaze@example.az",
            Optional.empty());
    return around.configuration(
        around.database(), URI.create("http://127.0.0.1:9"), operator, Optional.of(server));
  }
}
