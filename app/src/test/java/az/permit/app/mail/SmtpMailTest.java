package az.permit.app.mail;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.app.config.Configuration.Mail;
import az.permit.core.organisation.message.DecisionDigest;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters to a real SMTP server. */
class SmtpMailTest {
  private static final DecisionDigest DIGEST = new DecisionDigest(500);
  private static final String ADDRESS = "muhasib@sirket.az";
  private static final Mail.Account ACCOUNT = new Mail.Account("icaze", "k9x4-Tz81");
  private static final Instant NOW = Instant.parse("2020-04-06T10:20:05Z");

  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

  @BeforeEach
  void start() {
    server.setUser("icaze@example.az", ACCOUNT.user(), ACCOUNT.password());
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private Mail settings(Mail.Tls tls, Optional<Mail.Account> account) {
    return new Mail("127.0.0.1", server.getSmtp().getPort(), tls, "icaze@example.az", account);
  }

  private static SmtpMail mail(Mail settings) {
    return new SmtpMail(
        settings, Optional.of(URI.create("https://icaze.example.az")), InstantSource.fixed(NOW));
  }

  @Test
  void theLetterSaysHowManyInThreeLanguagesAndWhereToReadThem() throws Exception {
    assertThat(mail(settings(Mail.Tls.NONE, Optional.empty())).send(ADDRESS, DIGEST)).isTrue();

    MimeMessage letter = server.getReceivedMessages()[0];
    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(letter.getAllRecipients()).extracting(Object::toString).containsExactly(ADDRESS);
    assertThat(letter.getFrom()).extracting(Object::toString).containsExactly("icaze@example.az");
    assertThat(letter.getSubject()).contains("DİN-in qərarları").contains("Решения МВД");
    assertThat(letter.getSentDate()).isEqualTo(NOW);
    assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat((String) letter.getContent())
        .contains(DIGEST.text().az(), DIGEST.text().en(), DIGEST.text().ru())
        .contains("https://icaze.example.az");
  }

  @Test
  void itSignsInWhereAnAccountIsGiven() {
    assertThat(mail(settings(Mail.Tls.NONE, Optional.of(ACCOUNT))).send(ADDRESS, DIGEST)).isTrue();

    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void withAWrongPasswordTheLetterIsKeptForLater() {
    Mail.Account wrong = new Mail.Account(ACCOUNT.user(), "other");

    assertThat(mail(settings(Mail.Tls.NONE, Optional.of(wrong))).send(ADDRESS, DIGEST)).isFalse();

    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void whereTlsIsWantedAndNotOfferedNothingIsSentInPlainText() {
    Mail settings = settings(Mail.Tls.STARTTLS, Optional.of(ACCOUNT));

    assertThat(mail(settings).send(ADDRESS, DIGEST)).isFalse();

    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void whileTheServerIsAwayTheLetterIsKeptForLater() {
    Mail settings = settings(Mail.Tls.NONE, Optional.empty());
    server.stop();

    assertThat(mail(settings).send(ADDRESS, DIGEST)).isFalse();
  }

  @Test
  void anAddressThatIsRefusedForEverIsGivenUp() throws Exception {
    assertThat(isSettledBy("550 no such user")).isTrue();
  }

  @Test
  void anAddressThatIsRefusedForNowIsTriedAgain() throws Exception {
    assertThat(isSettledBy("450 mailbox busy")).isFalse();
  }

  private static boolean isSettledBy(String refusal) throws IOException {
    try (RefusingServer refusing = RefusingServer.start(refusal)) {
      Mail settings =
          new Mail(
              "127.0.0.1", refusing.port(), Mail.Tls.NONE, "icaze@example.az", Optional.empty());
      return mail(settings).send(ADDRESS, DIGEST);
    }
  }
}
