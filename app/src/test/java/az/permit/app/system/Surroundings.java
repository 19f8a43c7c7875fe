package az.permit.app.system;

import az.permit.app.config.Configuration;
import az.permit.app.wiring.Clock;
import az.permit.core.regime.Presets;
import az.permit.mia.WebhookSecret;
import az.permit.mia.WebhookSignature;
import az.permit.mia.standin.MiaStandIn;
import az.permit.persistence.database.DatabaseSettings;
import az.permit.sms.settings.OperatorSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** What stands around one service: its folder, and the secret that it shares with MIA. */
record Surroundings(Path folder, String secret) {
  static final String REGIME = "azerbaijan-3h";

  static Surroundings in(Path folder) {
    byte[] key = new byte[32];
    for (int i = 0; i < key.length; i++) {
      key[i] = (byte) (7 * i + 3);
    }
    return new Surroundings(folder, "whsec_" + Base64.getEncoder().encodeToString(key));
  }

  /** A port on which nobody listens, for somebody who is to listen later. */
  static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  MiaStandIn mia(int port) throws IOException {
    WebhookSignature signature = new WebhookSignature(List.of(WebhookSecret.parse(secret)));
    return MiaStandIn.start(port, signature, Clock.micros());
  }

  DatabaseSettings database() {
    return DatabaseSettings.embedded(folder.resolve("permit"));
  }

  /** For a service inside the test. */
  Configuration configuration(DatabaseSettings database, URI mia, OperatorSettings operator) {
    return configuration(database, mia, operator, Optional.empty());
  }

  /** For a service inside the test, perhaps with a mail server. */
  Configuration configuration(
      DatabaseSettings database,
      URI mia,
      OperatorSettings operator,
      Optional<Configuration.Mail> mail) {
    return new Configuration(
        database,
        new Configuration.Http("127.0.0.1", 0, Optional.empty()),
        Presets.named(REGIME).get(),
        Optional.empty(),
        Configuration.LogFormat.PLAIN,
        "8103",
        List.of(operator),
        new Configuration.Mia(mia, secret, Optional.empty()),
        Optional.empty(),
        mail);
  }

  /** The configuration file of a service in a process of its own, with two binds. */
  Path yaml(int smppPort, URI mia) throws IOException {
    String bind =
        "{ host: 127.0.0.1, port: %d, systemId: permit, password: \"k9x4\", window: 500 }"
            .formatted(smppPort);
    return Files.writeString(
        folder.resolve("permit.yaml"),
        """
        database:
          url: "jdbc:h2:file:%s"
        http: { host: 127.0.0.1, port: 0 }
        regime: %s
        sms:
          operators:
            - name: one
              binds:
                - %s
                - %s
        mia:
          url: "%s"
          secret: "%s"
        """
            .formatted(folder.resolve("permit"), REGIME, bind, bind, mia, secret));
  }
}
