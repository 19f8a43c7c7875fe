package az.permit.app.config;

import az.permit.app.config.Configuration.Mail;
import az.permit.core.organisation.message.Contact;
import java.util.Locale;
import java.util.Optional;

/** Reads the mail server. */
final class MailReader {
  private static final String TLS = "starttls, implicit, or none on the loopback only";
  private static final int SUBMISSION = 587;
  private static final int SUBMISSIONS = 465;
  private static final int PLAIN = 25;

  private final ConfigTree tree;

  MailReader(ConfigTree tree) {
    this.tree = tree;
  }

  Optional<Mail> read() {
    if (!tree.has("mail")) {
      return Optional.empty();
    }
    String host = tree.required("mail.host", "the mail server's name");
    Mail.Tls tls =
        tree.parsed("mail.tls", TLS, word -> Mail.Tls.valueOf(word.toUpperCase(Locale.ROOT)))
            .orElse(Mail.Tls.STARTTLS);
    if (tls == Mail.Tls.NONE && !host.isEmpty() && !Safety.isLoopback(host)) {
      tree.problem("mail.tls", "none", TLS);
    }
    int port = tree.number("mail.port", 1, 65_535).orElse(usualPort(tls));
    return Optional.of(new Mail(host, port, tls, from(), account()));
  }

  private static int usualPort(Mail.Tls tls) {
    return switch (tls) {
      case STARTTLS -> SUBMISSION;
      case IMPLICIT -> SUBMISSIONS;
      case NONE -> PLAIN;
    };
  }

  private String from() {
    String from = tree.required("mail.from", "the address that letters come from");
    if (!from.isEmpty() && Contact.read(Contact.Channel.EMAIL, from).isEmpty()) {
      tree.problem("mail.from", "\"" + from + "\"", "an e-mail address");
    }
    return from;
  }

  private Optional<Mail.Account> account() {
    if (tree.text("mail.user").isEmpty() && tree.text("mail.password").isEmpty()) {
      return Optional.empty();
    }
    String user = tree.required("mail.user", "the account at the mail server");
    String password = tree.required("mail.password", "that account's password");
    if (Safety.isExample(password)) {
      tree.problem("mail.password", "an example", "a secret of your own");
    }
    return Optional.of(new Mail.Account(user, password));
  }
}
