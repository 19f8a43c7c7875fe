package az.permit.http;

import az.permit.http.page.MenuItem;
import io.javalin.config.RoutesConfig;
import java.util.List;

/** Routes that belong together: health, the phone, and whatever else the server is to offer. */
@FunctionalInterface
public interface RouteGroup {
  /**
   * Adds the routes of this group, each with the roles that may use it. Called once, before the
   * server starts.
   */
  void register(RoutesConfig routes);

  /** What the group adds to the menu of every page. */
  default List<MenuItem> menu() {
    return List.of();
  }
}
