package az.permit.http.portal;

import az.permit.http.RouteGroup;
import az.permit.http.access.Role;
import az.permit.http.page.MenuItem;
import io.javalin.config.RoutesConfig;
import java.time.InstantSource;
import java.util.List;

/** The pages of the portal. Every flow works without JavaScript. */
public final class PortalRoutes implements RouteGroup {
  /** Where people land who have signed in. */
  public static final String HOME = "/home";

  private final PortalUseCases cases;
  private final PortalPages pages;

  /** Pages on these use cases. */
  public PortalRoutes(PortalUseCases cases, InstantSource clock) {
    this.cases = cases;
    this.pages = new PortalPages(cases, clock);
  }

  @Override
  public void register(RoutesConfig routes) {
    new HomeRoutes(cases, pages).register(routes);
    new ListRoutes(cases, pages).register(routes);
    new SelectionRoutes(cases, pages).register(routes);
    new EditRoutes(cases, pages).register(routes); // "new" before "{id}"
    new ConfirmRoutes(cases, pages).register(routes);
    new ViewRoutes(cases, pages).register(routes);
    new AuthorisationRoutes(cases, pages).register(routes);
    new NotificationRoutes(cases, pages).register(routes);
    new CitizenRoutes(cases, pages).register(routes);
  }

  @Override
  public List<MenuItem> menu() {
    return List.of(
        new MenuItem(HOME, "menu.home", Role.CLERK),
        new MenuItem("/permits", "menu.permits", Role.CLERK),
        new MenuItem("/authorisations", "menu.authorisations", Role.SEAL_HOLDER),
        new MenuItem("/notifications", "menu.notifications", Role.CLERK),
        new MenuItem(CitizenRoutes.MINE, "menu.mine", Role.CITIZEN));
  }
}
