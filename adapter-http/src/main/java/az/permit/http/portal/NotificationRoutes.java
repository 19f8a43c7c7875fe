package az.permit.http.portal;

import az.permit.core.organisation.message.RepresentativeNotice;
import az.permit.core.port.Slice;
import az.permit.http.access.Role;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the organisation was told: MIA's decisions, and employees who deny that they work there. */
final class NotificationRoutes {
  private static final String LIST = "/notifications";
  private static final int ON_A_PAGE = 20;

  private final PortalUseCases cases;
  private final PortalPages pages;

  NotificationRoutes(PortalUseCases cases, PortalPages pages) {
    this.cases = cases;
    this.pages = pages;
  }

  void register(RoutesConfig routes) {
    routes.get(LIST, this::list, Role.CLERK);
    routes.post(LIST + "/read", this::read, Role.CLERK);
  }

  private void list(Context context) {
    int number = number(context.queryParam("page"));
    Slice oneMore = new Slice(ON_A_PAGE + 1, Optional.empty(), (number - 1) * ON_A_PAGE);
    cases
        .notices()
        .latest(PortalPages.clerk(context), oneMore)
        .peek(found -> show(context, found, number))
        .peekLeft(refusal -> pages.refuse(context, refusal));
  }

  private void show(Context context, List<RepresentativeNotice> found, int number) {
    pages.show(
        context,
        "notifications",
        Map.of(
            "notices",
            found.stream().limit(ON_A_PAGE).toList(),
            "number",
            number,
            "more",
            found.size() > ON_A_PAGE));
  }

  private void read(Context context) {
    cases
        .notices()
        .markRead(PortalPages.clerk(context), context.formParams("notice"), pages.now())
        .peek(marked -> PortalPages.goTo(context, LIST))
        .peekLeft(refusal -> pages.refuse(context, refusal));
  }

  private static int number(@Nullable String page) {
    return page != null && page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
  }
}
