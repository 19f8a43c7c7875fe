package az.permit.http.portal;

import az.permit.core.identity.Pin;
import az.permit.core.organisation.lifecycle.OrganisationPermit;
import az.permit.http.access.Role;
import az.permit.http.access.Session;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.NotFoundResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What citizens see of themselves: the permits that employers obtained for them. */
final class CitizenRoutes {
  static final String MINE = "/my-permits";

  private final PortalUseCases cases;
  private final PortalPages pages;

  CitizenRoutes(PortalUseCases cases, PortalPages pages) {
    this.cases = cases;
    this.pages = pages;
  }

  void register(RoutesConfig routes) {
    routes.get(MINE, this::list, Role.CITIZEN);
    routes.get(MINE + "/{id}/deny", this::ask, Role.CITIZEN);
    routes.post(MINE + "/{id}/deny", pages.once(this::deny), Role.CITIZEN);
  }

  private void list(Context context) {
    pages.show(context, "mine", Map.of("permits", listings(context)));
  }

  /** By employer; the newest of each employer first, as the records have them. */
  private List<OrganisationPermit> listings(Context context) {
    return cases.listings().listings(pin(context), pages.now()).stream()
        .sorted(
            Comparator.comparing(permit -> permit.organisation().name(), AzerbaijaniOrder.OF_NAMES))
        .toList();
  }

  private void ask(Context context) {
    OrganisationPermit permit =
        listings(context).stream()
            .filter(listed -> listed.id().equals(context.pathParam("id")))
            .findFirst()
            .orElseThrow(NotFoundResponse::new);
    pages.show(context, "deny", Map.of("permit", permit));
  }

  private void deny(Context context) {
    cases
        .listings()
        .deny(pin(context), context.pathParam("id"), pages.now())
        .peek(denied -> pages.goTo(context, MINE, Done.of("done.denied")))
        .peekLeft(refusal -> pages.refuse(context, refusal));
  }

  private static Pin pin(Context context) {
    return Session.personOf(context).pin().orElseThrow(ForbiddenResponse::new);
  }
}
