package az.permit.app.mail;

import az.permit.app.config.Configuration.Mail;
import az.permit.core.organisation.message.DecisionDigest;
import az.permit.core.organisation.portal.TellRepresentatives;
import az.permit.core.regime.LocalizedText;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands letters to a mail server, one connection each. A letter is in all three languages, since
 * nobody has told us which of them its reader prefers. Thread-safe.
 */
public final class SmtpMail implements TellRepresentatives.Sender {
  private static final Logger LOG = LoggerFactory.getLogger(SmtpMail.class);
  private static final long TIMEOUT_MILLIS = Duration.ofSeconds(10).toMillis();
  private static final String SUBJECT = "DİN-in qərarları · The Ministry's decisions · Решения МВД";

  /** Replies from here on are "never" in SMTP; those below are "not now". */
  private static final int NEVER = 500;

  private final Mail settings;
  private final Optional<URI> portal;
  private final InstantSource clock;
  private final Session session;

  /**
   * By that server.
   *
   * @param portal the address of the portal, which letters then name
   */
  public SmtpMail(Mail settings, Optional<URI> portal, InstantSource clock) {
    this.settings = settings;
    this.portal = portal;
    this.clock = clock;
    this.session = Session.getInstance(properties(settings));
  }

  private static Properties properties(Mail settings) {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.auth", "" + settings.account().isPresent());
    properties.setProperty("mail.smtp.connectiontimeout", "" + TIMEOUT_MILLIS);
    properties.setProperty("mail.smtp.timeout", "" + TIMEOUT_MILLIS);
    properties.setProperty("mail.smtp.writetimeout", "" + TIMEOUT_MILLIS);
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    switch (settings.tls()) {
      case STARTTLS -> {
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", "true");
      }
      case IMPLICIT -> properties.setProperty("mail.smtp.ssl.enable", "true");
      case NONE -> properties.setProperty("mail.smtp.starttls.enable", "false");
    }
    return properties;
  }

  @Override
  public boolean send(String address, DecisionDigest digest) {
    try {
      deliver(letter(address, digest.text()));
      return true;
    } catch (SendFailedException e) {
      return isForEver(e);
    } catch (MessagingException e) {
      // Not its message, which may quote the address.
      LOG.warn("The mail server does not take letters now: {}", e.getClass().getSimpleName());
      return false;
    }
  }

  private static boolean isForEver(SendFailedException failed) {
    for (Exception e = failed; e instanceof MessagingException m; e = m.getNextException()) {
      if (e instanceof SMTPAddressFailedException address && address.getReturnCode() >= NEVER) {
        LOG.warn(
            "The mail server refuses the address of a representative: {}", address.getReturnCode());
        return true;
      }
    }
    LOG.warn("The mail server does not take a letter now: {}", failed.getClass().getSimpleName());
    return false;
  }

  private MimeMessage letter(String address, LocalizedText text) throws MessagingException {
    MimeMessage letter = new MimeMessage(session);
    letter.setFrom(new InternetAddress(settings.from()));
    letter.setRecipient(Message.RecipientType.TO, new InternetAddress(address));
    letter.setSubject(SUBJECT, StandardCharsets.UTF_8.name());
    letter.setSentDate(Date.from(clock.instant()));
    letter.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no automatic replies to it
    letter.setText(body(text), StandardCharsets.UTF_8.name());
    letter.saveChanges();
    return letter;
  }

  private String body(LocalizedText text) {
    String link = portal.map(address -> "\r\n\r\n" + address).orElse("");
    return String.join("\r\n\r\n", text.az(), text.en(), text.ru()) + link + "\r\n";
  }

  private void deliver(MimeMessage letter) throws MessagingException {
    Address[] recipients = letter.getAllRecipients();
    String user = settings.account().map(Mail.Account::user).orElse(null);
    String password = settings.account().map(Mail.Account::password).orElse(null);
    try (Transport transport = session.getTransport("smtp")) {
      transport.connect(settings.host(), settings.port(), user, password);
      transport.sendMessage(letter, recipients);
    }
  }
}
