package az.permit.http.access;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.util.Set;

/** Whether a request was sent from a page of ours. Immutable and thread-safe. */
public final class ForgeryCheck {
  /** The form field that carries the token of the session. */
  public static final String FIELD = "csrf";

  /** The header that carries it where there is no form. */
  public static final String HEADER = "X-CSRF-Token";

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private final PublicAddress address;

  ForgeryCheck(PublicAddress address) {
    this.address = address;
  }

  static boolean isSafe(Context context) {
    return SAFE.contains(context.req().getMethod());
  }

  /**
   * Refuses what another site made the browser send. Programs name no site, and are let through.
   *
   * @throws ForbiddenResponse if it comes from another site
   */
  void refuseOtherSites(Context context) {
    String site = context.header("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin") && !site.equals("none")) {
      throw new ForbiddenResponse("expected a request of one of our own pages");
    }
    String origin = context.header("Origin");
    if (origin != null && !address.isOurs(origin, context)) {
      throw new ForbiddenResponse("expected a request of one of our own pages");
    }
  }

  /**
   * Looks for it in a form only where there are forms: an upload is not read for it.
   *
   * @throws ForbiddenResponse if the request does not carry the token of its session
   */
  void expectToken(Session session, Context context) {
    String header = context.header(HEADER);
    boolean form = header == null && !context.path().startsWith("/api/");
    if (!session.knowsToken(form ? context.formParam(FIELD) : header)) {
      throw new ForbiddenResponse("expected the form of this session");
    }
  }
}
