package az.permit.app.access;

import az.permit.app.config.Configuration;
import az.permit.app.wiring.Clock;
import az.permit.app.wiring.PermitService;
import az.permit.core.regime.Presets;
import az.permit.http.access.Route;
import az.permit.http.phone.PhoneRoutes;
import az.permit.http.signin.SignInSettings;
import az.permit.http.standin.StandInProvider;
import az.permit.mia.WebhookSecret;
import az.permit.mia.WebhookSignature;
import az.permit.mia.standin.MiaStandIn;
import az.permit.persistence.database.DatabaseSettings;
import az.permit.sms.settings.BindSettings;
import az.permit.sms.settings.OperatorSettings;
import az.permit.sms.standin.SmscStandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The whole service, wired as {@code serve} wires it; the ministry decides nothing by itself. */
final class House implements AutoCloseable {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYq=";
  private static final Duration STOPS = Duration.ofSeconds(20);

  private final WebhookSignature signature =
      new WebhookSignature(List.of(WebhookSecret.parse(SECRET)));
  private final SmscStandIn smsc = SmscStandIn.listen(0);
  private final MiaStandIn mia = MiaStandIn.start(0, signature, Clock.micros());
  private final StandInProvider login =
      StandInProvider.start(0, Clock.micros(), new SecureRandom());
  private final PermitService service;

  House(Path folder) throws IOException {
    service =
        PermitService.start(
            configuration(folder, login.settings()),
            List.of(new PhoneRoutes((from, text) -> new CompletableFuture<>(), STOPS)),
            false,
            reason -> {});
  }

  private Configuration configuration(Path folder, SignInSettings settings) {
    BindSettings bind =
        BindSettings.builder()
            .host("127.0.0.1")
            .port(smsc.port())
            .systemId("demo")
            .password("demo")
            .window(10)
            .build();
    return new Configuration(
        DatabaseSettings.embedded(folder.resolve("permit")),
        new Configuration.Http("127.0.0.1", 0, Optional.empty()),
        Presets.named("azerbaijan-3h").get(),
        Optional.empty(),
        Configuration.LogFormat.PLAIN,
        "8103",
        List.of(OperatorSettings.builder().name("demo").addBinds(bind).build()),
        new Configuration.Mia(mia.url(), SECRET, Optional.empty()),
        Optional.of(
            new Configuration.Login(
                settings.issuer(), settings.clientId(), settings.clientSecret(), Map.of())),
        Optional.empty());
  }

  /** What the running server knows itself. */
  List<Route> routes() {
    return service.routes();
  }

  /** Whoever stands in that column of the table. */
  Caller caller(String column) {
    String base = "http://127.0.0.1:" + service.httpPort();
    return switch (column) {
      case "nobody" -> Caller.nobody(base);
      case "mia" -> Caller.ministry(base, signature);
      default -> Caller.signedIn(base, column);
    };
  }

  @Override
  public void close() {
    service.stop(STOPS);
    mia.close();
    login.close();
    try {
      smsc.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
