package az.permit.http.signin;

import az.permit.http.RouteGroup;
import az.permit.http.access.Guard;
import az.permit.http.access.Person;
import az.permit.http.access.PublicAddress;
import az.permit.http.access.Role;
import az.permit.http.access.Session;
import az.permit.http.page.FieldError;
import az.permit.http.page.LanguageChoice;
import az.permit.http.page.Texts;
import az.permit.http.signin.SignInRefused.Reason;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signing in, choosing for whom to act, and signing out. */
final class SignInRoutes implements RouteGroup {
  private static final Logger LOG = LoggerFactory.getLogger(SignInRoutes.class);
  private static final String CHOOSE = "/sign-in/organisation";
  private static final String NO_ORGANISATION = "/sign-in/no-organisation";

  private final OpenIdSignIn openId;
  private final Attempts attempts;
  private final Admission admission;
  private final Visits visits;
  private final PublicAddress address;
  private final String start;

  SignInRoutes(
      OpenIdSignIn openId,
      Attempts attempts,
      Admission admission,
      Visits visits,
      PublicAddress address,
      String start) {
    this.openId = openId;
    this.attempts = attempts;
    this.admission = admission;
    this.visits = visits;
    this.address = address;
    this.start = start;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(Guard.SIGN_IN, this::invite, Role.ANYONE);
    routes.get("/sign-in/start", this::begin, Role.ANYONE);
    routes.get(SignInSettings.CALLBACK, this::finish, Role.ANYONE);
    routes.get(CHOOSE, context -> choose(context, List.of()), Role.SIGNED_IN);
    routes.post(CHOOSE, this::chosen, Role.SIGNED_IN);
    routes.get(NO_ORGANISATION, SignInRoutes::noOrganisation, Role.SIGNED_IN);
    routes.post("/sign-out", this::signOut, Role.SIGNED_IN);
    routes.get("/signed-out", this::signedOut, Role.ANYONE);
  }

  private void invite(Context context) {
    context.render("signin/invite.jte", Map.of("to", asked(context)));
  }

  private void begin(Context context) {
    Attempt attempt = attempts.begin(asked(context), start);
    try {
      URI callback = address.of(context, SignInSettings.CALLBACK);
      URI provider = openId.begin(attempt, callback, LanguageChoice.of(context).code());
      visits.remember(context, attempt);
      context.redirect(provider.toString(), HttpStatus.SEE_OTHER);
    } catch (SignInRefused refused) {
      tell(context, refused);
    }
  }

  private void finish(Context context) {
    try {
      Attempt attempt = attempt(context);
      Identity identity =
          openId.finish(
              attempt, address.of(context, SignInSettings.CALLBACK), context.queryParamMap());
      Person person = admission.admit(identity);
      visits.begin(context, person);
      LOG.info("signed in: a person with {}", person.roles());
      context.redirect(landing(person, attempt.to()), HttpStatus.SEE_OTHER);
    } catch (SignInRefused refused) {
      tell(context, refused);
    }
  }

  private Attempt attempt(Context context) throws SignInRefused {
    String state = Objects.requireNonNullElse(context.queryParam("state"), "");
    return visits
        .takeAttempt(context)
        .flatMap(cookie -> attempts.resume(cookie, state))
        .orElseThrow(() -> new SignInRefused(Reason.NOT_BEGUN, "no attempt of this browser"));
  }

  /**
   * Who can act for an organisation must know for which. Who can do nothing at the start must know
   * why; whoever asked for a page of their own, for instance what names them, gets that page.
   */
  private String landing(Person person, String to) {
    if (person.acting().isEmpty() && !person.mandates().isEmpty()) {
      return CHOOSE;
    }
    boolean nothingToDo = person.mandates().isEmpty() && person.granted().isEmpty();
    return nothingToDo && to.equals(start) ? NO_ORGANISATION : to;
  }

  private static void choose(Context context, List<FieldError> errors) {
    context.render(
        "signin/choose.jte",
        Map.of("mandates", Session.personOf(context).mandates(), "errors", errors));
  }

  private void chosen(Context context) {
    String tin = Objects.requireNonNullElse(context.formParam("tin"), "");
    Optional<Person> acting = Session.personOf(context).actingFor(tin);
    if (acting.isPresent()) {
      visits.renew(context, acting.get());
      context.redirect(start, HttpStatus.SEE_OTHER);
    } else {
      context.status(HttpStatus.UNPROCESSABLE_CONTENT);
      String text = Texts.in(LanguageChoice.of(context)).text("choose.error");
      choose(context, List.of(new FieldError("tin", text)));
    }
  }

  private static void noOrganisation(Context context) {
    context.render(
        "signin/noOrganisation.jte", Map.of("hasTin", Session.personOf(context).hasTin()));
  }

  private void signOut(Context context) {
    visits.end(context);
    context.redirect("/signed-out", HttpStatus.SEE_OTHER);
  }

  private void signedOut(Context context) {
    String atProvider =
        openId.end(address.of(context, "/signed-out")).map(URI::toString).orElse("");
    context.render("signin/signedOut.jte", Map.of("atProvider", atProvider));
  }

  private static void tell(Context context, SignInRefused refused) {
    LOG.warn("nobody was signed in: {}, {}", refused.reason(), refused.getMessage());
    context.status(refused.reason().status());
    context.render("signin/refused.jte", Map.of("reason", refused.reason().key()));
  }

  private static String asked(Context context) {
    return Objects.requireNonNullElse(context.queryParam("to"), "");
  }
}
