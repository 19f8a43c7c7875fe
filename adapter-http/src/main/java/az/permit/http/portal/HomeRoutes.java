package az.permit.http.portal;

import az.permit.http.access.Person;
import az.permit.http.access.Role;
import az.permit.http.access.Session;
import az.permit.http.investigation.CaseRoutes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;

/** The first page: how many may work today, and what waits. */
final class HomeRoutes {
  private final PortalUseCases cases;
  private final PortalPages pages;

  HomeRoutes(PortalUseCases cases, PortalPages pages) {
    this.cases = cases;
    this.pages = pages;
  }

  void register(RoutesConfig routes) {
    routes.get("/", context -> PortalPages.goTo(context, PortalRoutes.HOME), Role.ANYONE);
    routes.get(PortalRoutes.HOME, this::home, Role.SIGNED_IN);
  }

  private void home(Context context) {
    Person person = Session.personOf(context);
    if (person.acting().isPresent()) {
      counts(context);
    } else if (!person.mandates().isEmpty()) {
      PortalPages.goTo(context, "/sign-in/organisation");
    } else if (person.granted().contains(Role.INVESTIGATOR)) {
      PortalPages.goTo(context, CaseRoutes.LIST);
    } else if (!person.hasTin() && person.roles().contains(Role.CITIZEN)) {
      PortalPages.goTo(context, CitizenRoutes.MINE);
    } else {
      PortalPages.goTo(context, "/sign-in/no-organisation");
    }
  }

  private void counts(Context context) {
    cases
        .read()
        .counts(PortalPages.clerk(context), pages.now())
        .peek(counts -> pages.show(context, "home", Map.of("counts", counts)))
        .peekLeft(refusal -> pages.refuse(context, refusal));
  }
}
