package az.permit.http.access;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;
import io.javalin.http.UnauthorizedResponse;
import io.javalin.security.RouteRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Stands before every route and lets through who may use it. Thread-safe. */
public final class Guard {
  /** Where browsers sign in. */
  public static final String SIGN_IN = "/sign-in";

  private final Sessions sessions;
  private final SessionCookie cookie;
  private final boolean overHttps;
  private final ForgeryCheck forgery;
  private final UnaryOperator<Person> upToDate;

  /**
   * A guard over these sessions.
   *
   * @param upToDate what a person may do now, asked at each request of theirs that needs a session:
   *     what was taken back is gone at once
   */
  public Guard(
      Sessions sessions,
      SessionCookie cookie,
      PublicAddress address,
      UnaryOperator<Person> upToDate) {
    this.sessions = sessions;
    this.cookie = cookie;
    this.overHttps = address.secure();
    this.forgery = new ForgeryCheck(address);
    this.upToDate = upToDate;
  }

  /** A guard of a server where nobody can sign in: only open routes are of use. */
  public static Guard withoutSignIn() {
    return new Guard(
        new Sessions(InstantSource.system(), new SecureRandom(), Sessions.Limits.USUAL),
        new SessionCookie("permit", false),
        new PublicAddress(Optional.empty()),
        UnaryOperator.identity());
  }

  /** Whether browsers reach us by https alone. */
  public boolean overHttps() {
    return overHttps;
  }

  /** Finds out whose session a request belongs to, if to any; asked before every request. */
  public void recognise(Context context) {
    cookie.read(context).flatMap(sessions::find).ifPresent(known -> known.attachTo(context));
  }

  /**
   * Lets a request through, or answers it.
   *
   * @throws UnauthorizedResponse if a program must sign in
   * @throws ForbiddenResponse if it may not
   */
  public void check(Context context) {
    Set<RouteRole> roles = context.routeRoles();
    if (roles.isEmpty() && context.req().getMethod().equals("HEAD")) {
      return; // the library answers by itself that there is such a page; no handler runs
    }
    boolean safe = ForgeryCheck.isSafe(context);
    if (!safe && roles.stream().noneMatch(r -> r instanceof Role known && known.isSigned())) {
      forgery.refuseOtherSites(context);
    }
    Optional<Session> session = Session.of(context);
    if (roles.stream().anyMatch(role -> role instanceof Role known && known.needsNoSession())) {
      return;
    }
    if (session.isEmpty()) {
      askToSignIn(context);
      return;
    }
    Person person = upToDate.apply(session.get().person());
    session.get().changeTo(person);
    if (Collections.disjoint(roles, person.roles())) {
      throw new ForbiddenResponse();
    }
    if (!safe) {
      forgery.expectToken(session.get(), context);
    }
  }

  private static void askToSignIn(Context context) {
    if (context.header("HX-Request") != null) {
      context.header("HX-Redirect", SIGN_IN);
    } else if (readsPages(context)) {
      context.redirect(SIGN_IN + comeBack(context), HttpStatus.SEE_OTHER);
      context.skipRemainingHandlers();
      return;
    }
    context.header("WWW-Authenticate", "Cookie");
    throw new UnauthorizedResponse("expected a session: sign in at " + SIGN_IN);
  }

  private static boolean readsPages(Context context) {
    String accept = context.header("Accept");
    return accept != null && accept.contains("text/html") && !context.path().startsWith("/api/");
  }

  private static String comeBack(Context context) {
    return context.req().getMethod().equals("GET")
        ? "?to=" + URLEncoder.encode(context.path(), StandardCharsets.UTF_8)
        : "";
  }
}
