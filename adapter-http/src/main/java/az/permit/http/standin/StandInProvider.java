package az.permit.http.standin;

import az.permit.http.WebServer;
import az.permit.http.signin.ClaimNames;
import az.permit.http.signin.SignInSettings;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * An OpenID provider on loopback where anybody may sign in as one of some invented people. For the
 * demo alone. Thread-safe.
 */
public final class StandInProvider implements AutoCloseable {
  private static final String CLIENT = "permit-demo";

  private final WebServer server;
  private final String clientSecret;

  private StandInProvider(int port, InstantSource clock, SecureRandom random) {
    byte[] secret = new byte[32];
    random.nextBytes(secret);
    this.clientSecret = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    this.server =
        new WebServer(
            port,
            "127.0.0.1",
            List.of(
                new StandInRoutes(
                    this::issuer,
                    CLIENT,
                    clientSecret,
                    new Grants(clock, random),
                    new IdTokens(clock, CLIENT))));
  }

  /**
   * Starts it.
   *
   * @param port 0 for any that is free
   */
  public static StandInProvider start(int port, InstantSource clock, SecureRandom random) {
    StandInProvider provider = new StandInProvider(port, clock, random);
    provider.server.start();
    return provider;
  }

  /** How the service is to be configured to sign people in here. */
  public SignInSettings settings() {
    return new SignInSettings(URI.create(issuer()), CLIENT, clientSecret, ClaimNames.of(Map.of()));
  }

  private String issuer() {
    return "http://127.0.0.1:" + server.port();
  }

  @Override
  public void close() {
    server.stop();
  }
}
