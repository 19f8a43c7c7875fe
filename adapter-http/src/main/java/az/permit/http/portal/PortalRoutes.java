package az.permit.http.portal;

import az.permit.http.RouteGroup;
import az.permit.http.access.Role;
import az.permit.http.bulk.ImportJobs;
import az.permit.http.bulk.ImportTemplate;
import az.permit.http.bulk.Spool;
import az.permit.http.bulk.UploadLimits;
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
  private final BulkRoutes bulk;

  /**
   * Pages on these use cases.
   *
   * @param jobs the files that are worked on; the caller closes it
   * @param spool where uploaded files lie meanwhile
   * @param limits how much a file may hold
   */
  public PortalRoutes(
      PortalUseCases cases,
      ImportJobs jobs,
      Spool spool,
      UploadLimits limits,
      InstantSource clock) {
    this.cases = cases;
    this.pages = new PortalPages(cases, clock);
    this.bulk = new BulkRoutes(jobs, spool, limits, new ImportTemplate(cases.rules()), pages);
  }

  @Override
  public void register(RoutesConfig routes) {
    new HomeRoutes(cases, pages).register(routes);
    new ListRoutes(cases, pages).register(routes);
    new SelectionRoutes(cases, pages).register(routes);
    new EditRoutes(cases, pages).register(routes); // "new" before "{id}"
    new ConfirmRoutes(cases, pages).register(routes);
    new ViewRoutes(cases, pages).register(routes);
    bulk.register(routes);
    new AuthorisationRoutes(cases, pages).register(routes);
    new NotificationRoutes(cases, pages).register(routes);
    new ContactRoutes(cases.reach(), pages).register(routes);
    new CitizenRoutes(cases, pages).register(routes);
  }

  @Override
  public List<MenuItem> menu() {
    return List.of(
        new MenuItem(HOME, "menu.home", Role.CLERK),
        new MenuItem("/permits", "menu.permits", Role.CLERK),
        new MenuItem(BulkRoutes.LIST, "menu.bulk", Role.CLERK),
        new MenuItem("/authorisations", "menu.authorisations", Role.SEAL_HOLDER),
        new MenuItem("/notifications", "menu.notifications", Role.CLERK),
        new MenuItem(CitizenRoutes.MINE, "menu.mine", Role.CITIZEN));
  }
}
