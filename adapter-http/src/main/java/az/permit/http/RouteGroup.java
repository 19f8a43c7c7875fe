package az.permit.http;

import io.javalin.config.RoutesConfig;

/** Routes that belong together: health, the phone, and whatever else the server is to offer. */
@FunctionalInterface
public interface RouteGroup {
  /** Adds the routes of this group. Called once, before the server starts. */
  void register(RoutesConfig routes);
}
