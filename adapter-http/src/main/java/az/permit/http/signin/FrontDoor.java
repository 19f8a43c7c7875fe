package az.permit.http.signin;

import az.permit.http.HealthPart;
import az.permit.http.RouteGroup;
import az.permit.http.access.Guard;
import az.permit.http.access.PublicAddress;
import az.permit.http.access.SessionCookie;
import az.permit.http.access.Sessions;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;

/** Sign-in, sessions and the guard, joined. Thread-safe. */
public final class FrontDoor {
  private static final String NAME = "sign-in";

  private final Provider provider;
  private final Guard guard;
  private final SignInRoutes routes;

  /**
   * A door that opens to those whom the provider knows. The provider is first asked when somebody
   * wants to sign in.
   *
   * @param publicUrl by which address browsers reach us; empty on loopback
   * @param start where people land who asked for no page
   */
  public FrontDoor(
      SignInSettings settings,
      Optional<URI> publicUrl,
      String start,
      Delegations delegations,
      Sessions sessions,
      InstantSource clock,
      SecureRandom random) {
    PublicAddress address = new PublicAddress(publicUrl);
    SessionCookie session = new SessionCookie("permit", address.secure());
    SessionCookie attempt = new SessionCookie("permit-sign-in", address.secure());
    Admission admission = new Admission(delegations);
    this.provider = new Provider(settings.issuer(), clock);
    this.guard = new Guard(sessions, session, address, admission::upToDate);
    this.routes =
        new SignInRoutes(
            new OpenIdSignIn(settings, provider),
            new Attempts(random, clock),
            admission,
            new Visits(sessions, session, attempt),
            address,
            start);
  }

  /** For the web server. */
  public Guard guard() {
    return guard;
  }

  /** The pages of signing in and out. */
  public RouteGroup routes() {
    return routes;
  }

  /** How the provider did when it was last asked; the service is ready without it. */
  public HealthPart health() {
    provider.askAgainIfFailed();
    return provider
        .answered()
        .map(up -> new HealthPart(NAME, up, false, up ? "answers" : "no answer"))
        .orElseGet(() -> new HealthPart(NAME, true, false, "not asked yet"));
  }
}
