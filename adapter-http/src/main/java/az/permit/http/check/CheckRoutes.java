package az.permit.http.check;

import az.permit.core.identity.DocumentSeries;
import az.permit.core.inspection.offline.ListKeys;
import az.permit.core.regime.Regime;
import az.permit.http.RouteGroup;
import az.permit.http.access.Role;
import az.permit.http.page.Assets;
import az.permit.http.page.MenuItem;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@code /check}. Once it was loaded it opens without a network, too, since a worker keeps it. The
 * key by which it trusts lists comes with the page itself and so over TLS from this server; the
 * page names nobody, since it stays on the device.
 */
public final class CheckRoutes implements RouteGroup {
  private static final String PATH = "/check";

  /** What the script says; each has a text. */
  private static final List<String> SENTENCES =
      List.of(
          "valid",
          "not-valid",
          "unreadable",
          "by-service",
          "refused",
          "by-list",
          "in-force",
          "expired",
          "not-yet-valid",
          "no-list",
          "other-version",
          "truncated",
          "wrong-key",
          "forged",
          "other-list",
          "out-of-sequence",
          "no-ed25519");

  private final PublicKey key;
  private final Regime regime;

  /**
   * @param key by which lists are trusted
   * @param regime whose series documents have
   */
  public CheckRoutes(PublicKey key, Regime regime) {
    this.key = key;
    this.regime = regime;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(PATH, this::show, Role.POLICE);
    routes.get(
        "/check-worker.js",
        context ->
            context
                .contentType("text/javascript;charset=utf-8")
                .result(Assets.content("check-worker.js")),
        Role.ANYONE);
  }

  @Override
  public List<MenuItem> menu() {
    return List.of(new MenuItem(PATH, "menu.check", Role.POLICE));
  }

  private void show(Context context) {
    String series =
        regime.rulings().stream()
            .flatMap(ruling -> ruling.series().stream())
            .map(DocumentSeries::name)
            .distinct()
            .collect(Collectors.joining(" "));
    context.render(
        "check/page.jte",
        Map.of(
            "key",
            ListKeys.text(key),
            "series",
            series,
            "zone",
            regime.zone().getId(),
            "sentences",
            SENTENCES));
  }
}
