package az.permit.http.portal;

import az.permit.core.identity.Tin;
import az.permit.core.organisation.Clerk;
import az.permit.core.organisation.Organisation;
import az.permit.core.organisation.portal.Refusal;
import az.permit.http.access.Mandate;
import az.permit.http.access.Person;
import az.permit.http.access.Session;
import az.permit.http.page.LanguageChoice;
import az.permit.http.page.Texts;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What all pages of the portal need: who asks, when, and in which words. Thread-safe. */
final class PortalPages {
  private final PortalUseCases cases;
  private final InstantSource clock;
  private final SessionNotes notes = new SessionNotes();
  private final OneTimeForms forms = new OneTimeForms();

  PortalPages(PortalUseCases cases, InstantSource clock) {
    this.cases = cases;
    this.clock = clock;
  }

  /**
   * The clerk who asks, on a route for clerks.
   *
   * @throws ForbiddenResponse if their signature names an organisation and nobody in person
   */
  static Clerk clerk(Context context) {
    return clerk(Session.personOf(context)).orElseThrow(ForbiddenResponse::new);
  }

  private static Optional<Clerk> clerk(Person person) {
    return person
        .pin()
        .flatMap(
            pin ->
                person
                    .acting()
                    .map(acting -> new Clerk(pin, person.name(), of(acting), right(acting))));
  }

  private static Organisation of(Mandate mandate) {
    return new Organisation(new Tin(mandate.tin()), mandate.organisation());
  }

  private static Clerk.Right right(Mandate mandate) {
    return mandate.seal() ? Clerk.Right.SEAL : Clerk.Right.DELEGATE;
  }

  Instant now() {
    return clock.instant();
  }

  /** The day in the portal's zone. */
  LocalDate today() {
    return cases.rules().dayOf(now());
  }

  SessionNotes notes() {
    return notes;
  }

  /** What a form asks for, done once however often it is sent. */
  Handler once(Handler work) {
    return forms.once(work);
  }

  Words words(Context context) {
    return new Words(LanguageChoice.of(context), cases.rules());
  }

  /** A text of the portal in the language of the page. */
  String text(Context context, String key) {
    return Texts.in(LanguageChoice.of(context)).text(key);
  }

  /** Shows a page. */
  void show(Context context, String template, Map<String, ?> parameters) {
    Map<String, Object> all = new HashMap<>(parameters);
    all.put("frame", new Frame(words(context), unread(context), notes.heard(context)));
    context.render("portal/" + template + ".jte", all);
  }

  /** Shows a page with another status than 200. */
  void show(Context context, HttpStatus status, String template, Map<String, ?> parameters) {
    context.status(status);
    show(context, template, parameters);
  }

  /** Leads to another page, so that what was done is not done again when it is loaded anew. */
  void goTo(Context context, String path, Done done) {
    notes.say(context, done);
    goTo(context, path);
  }

  /** Leads to another page. */
  static void goTo(Context context, String path) {
    context.redirect(path, HttpStatus.SEE_OTHER);
  }

  /** Answers what a use case refused. */
  void refuse(Context context, Refusal refusal) {
    Refused refused = refusal.fold(new Refused.Of(words(context)));
    show(context, refused.status(), "refused", Map.of("refused", refused));
  }

  private long unread(Context context) {
    return clerk(Session.personOf(context))
        .map(clerk -> cases.notices().unread(clerk).getOrElse(0L))
        .orElse(0L);
  }
}
