package az.permit.app.demo;

import az.permit.app.config.Configuration;
import az.permit.app.wiring.Clock;
import az.permit.app.wiring.PermitService;
import az.permit.core.regime.Presets;
import az.permit.http.phone.PhoneRoutes;
import az.permit.http.signin.SignInSettings;
import az.permit.http.standin.StandInProvider;
import az.permit.mia.WebhookSecret;
import az.permit.mia.WebhookSignature;
import az.permit.mia.standin.DecisionRules;
import az.permit.mia.standin.MiaStandIn;
import az.permit.persistence.database.DatabaseSettings;
import az.permit.sms.settings.BindSettings;
import az.permit.sms.settings.ImmutableOperatorSettings;
import az.permit.sms.settings.OperatorSettings;
import az.permit.sms.standin.SmscStandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The whole service with nothing configured: an SMSC with phones, MIA, and the service between
 * them, over real SMPP and HTTP on loopback, on a real database file.
 */
public final class Demo {
  private static final int SECRET_BYTES = 32;
  private static final int BINDS = 2;
  private static final Duration PHONE_WAITS = Duration.ofSeconds(20);

  private final SmscStandIn smsc;
  private final MiaStandIn mia;
  private final StandInProvider login;
  private final PermitService service;

  private Demo(SmscStandIn smsc, MiaStandIn mia, StandInProvider login, PermitService service) {
    this.smsc = smsc;
    this.mia = mia;
    this.login = login;
    this.service = service;
  }

  /**
   * What a demo is told.
   *
   * @param data folder of the database, made if need be
   * @param httpPort port of the web server; 0 for any free one
   * @param smppPort port of the SMSC; 0 for any free one
   * @param regime name of a preset
   * @param window how many replies may be unanswered on a bind
   */
  public record Settings(Path data, int httpPort, int smppPort, String regime, int window) {}

  /**
   * Starts it.
   *
   * @throws IOException if a port is taken or the folder cannot be written
   */
  public static Demo start(Settings settings, Consumer<String> onFatal) throws IOException {
    byte[] key = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(key);
    String secret = "whsec_" + Base64.getEncoder().encodeToString(key);
    SmscStandIn smsc = SmscStandIn.listen(settings.smppPort());
    WebhookSignature signature = new WebhookSignature(List.of(WebhookSecret.parse(secret)));
    MiaStandIn mia = MiaStandIn.start(0, signature, Clock.micros());
    StandInProvider login = StandInProvider.start(0, Clock.micros(), new SecureRandom());
    Configuration configuration =
        configuration(settings, smsc.port(), mia.url(), secret, login.settings());
    PermitService service =
        PermitService.start(
            configuration,
            List.of(new PhoneRoutes(new PhoneLine(smsc), PHONE_WAITS)),
            true,
            onFatal);
    mia.decide(
        URI.create("http://127.0.0.1:" + service.httpPort() + "/mia/decisions"),
        DecisionRules.USUAL,
        MiaStandIn.MOMENT);
    return new Demo(smsc, mia, login, service);
  }

  private static Configuration configuration(
      Settings settings, int smppPort, URI mia, String secret, SignInSettings login) {
    ImmutableOperatorSettings.Builder operator = OperatorSettings.builder().name("demo");
    for (int i = 0; i < BINDS; i++) {
      operator.addBinds(
          BindSettings.builder()
              .host("127.0.0.1")
              .port(smppPort)
              .systemId("demo")
              .password("demo")
              .window(settings.window())
              .build());
    }
    return new Configuration(
        DatabaseSettings.embedded(settings.data().resolve("permit")),
        new Configuration.Http("127.0.0.1", settings.httpPort(), Optional.empty()),
        Presets.named(settings.regime())
            .getOrElseThrow(() -> new IllegalArgumentException("expected one of " + Presets.NAMES)),
        Optional.empty(),
        Configuration.LogFormat.PLAIN,
        "8103",
        List.of(operator.build()),
        new Configuration.Mia(mia, secret, Optional.empty()),
        Optional.of(
            new Configuration.Login(
                login.issuer(), login.clientId(), login.clientSecret(), Map.of())),
        Optional.empty());
  }

  /** The port of the web server. */
  public int httpPort() {
    return service.httpPort();
  }

  /** The message centre. */
  public SmscStandIn smsc() {
    return smsc;
  }

  /** MIA's stand-in. */
  public MiaStandIn mia() {
    return mia;
  }

  /** The service. */
  public PermitService service() {
    return service;
  }

  /** Stops all of it in good order. */
  public void stop(Duration most) {
    service.stop(most);
    mia.close();
    login.close();
    try {
      smsc.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
