package az.permit.http.portal;

import az.permit.core.identity.Pin;
import az.permit.core.organisation.Delegation;
import az.permit.core.organisation.form.Violation;
import az.permit.core.organisation.portal.Refusal;
import az.permit.http.access.Role;
import az.permit.http.page.FieldError;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Səlahiyyət: the seal holder lets others act for the organisation, and takes it back. */
final class AuthorisationRoutes {
  private static final String LIST = "/authorisations";

  private final PortalUseCases cases;
  private final PortalPages pages;

  AuthorisationRoutes(PortalUseCases cases, PortalPages pages) {
    this.cases = cases;
    this.pages = pages;
  }

  /** The PIN is sent in the form and never stands in an address. */
  void register(RoutesConfig routes) {
    routes.get(LIST, this::list, Role.SEAL_HOLDER);
    routes.get(LIST + "/new", context -> form(context, "", "", List.of()), Role.SEAL_HOLDER);
    routes.post(LIST + "/new", pages.once(this::grant), Role.SEAL_HOLDER);
    routes.get(LIST + "/take-back", context -> PortalPages.goTo(context, LIST), Role.SEAL_HOLDER);
    routes.post(LIST + "/take-back", this::ask, Role.SEAL_HOLDER);
    routes.post(LIST + "/take-back/confirm", pages.once(this::takeBack), Role.SEAL_HOLDER);
  }

  private void list(Context context) {
    cases
        .authorise()
        .list(PortalPages.clerk(context))
        .peek(granted -> pages.show(context, "authorisations", Map.of("granted", granted)))
        .peekLeft(refusal -> pages.refuse(context, refusal));
  }

  private void grant(Context context) {
    String pin = typed(context, "pin");
    String card = typed(context, "cardNumber");
    cases
        .authorise()
        .grant(PortalPages.clerk(context), pin, card, pages.now())
        .peek(granted -> pages.goTo(context, LIST, Done.of("done.granted")))
        .peekLeft(
            refusal -> {
              if (refusal instanceof Refusal.Invalid invalid) {
                form(context, pin, card, invalid.violations());
              } else {
                pages.refuse(context, refusal);
              }
            });
  }

  private void form(Context context, String pin, String card, List<Violation> violations) {
    Words words = pages.words(context);
    List<FieldError> errors =
        violations.stream()
            .map(violation -> new FieldError(violation.field().key(), words.of(violation.text())))
            .toList();
    pages.show(
        context,
        errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
        "grant",
        Map.of("pin", pin, "card", card, "errors", errors));
  }

  private void ask(Context context) {
    Pin delegate = delegate(context);
    cases
        .authorise()
        .list(PortalPages.clerk(context))
        .peek(
            granted -> {
              Delegation found =
                  granted.stream()
                      .filter(each -> each.delegate().equals(delegate))
                      .findFirst()
                      .orElseThrow(NotFoundResponse::new);
              pages.show(context, "takeBack", Map.of("delegation", found));
            })
        .peekLeft(refusal -> pages.refuse(context, refusal));
  }

  private void takeBack(Context context) {
    cases
        .authorise()
        .takeBack(PortalPages.clerk(context), delegate(context), pages.now())
        .peek(taken -> pages.goTo(context, LIST, Done.of("done.taken-back")))
        .peekLeft(refusal -> pages.refuse(context, refusal));
  }

  private static Pin delegate(Context context) {
    return Pin.read(typed(context, "pin")).orElseThrow(NotFoundResponse::new);
  }

  private static String typed(Context context, String field) {
    return Objects.requireNonNullElse(context.formParam(field), "");
  }
}
