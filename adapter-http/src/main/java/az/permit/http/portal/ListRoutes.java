package az.permit.http.portal;

import az.permit.core.organisation.Clerk;
import az.permit.core.organisation.portal.Refusal;
import az.permit.core.port.PermitPage;
import az.permit.core.port.Slice;
import az.permit.http.access.Role;
import az.permit.http.page.FieldError;
import az.permit.http.page.Pagination;
import az.permit.http.page.Texts;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The list of permits on numbered pages. What is filtered by stands in the address, except for the
 * text: it may name a person, so it is posted and kept in the session.
 */
final class ListRoutes {
  static final int ON_A_PAGE = 20;

  private final PortalUseCases cases;
  private final PortalPages pages;

  ListRoutes(PortalUseCases cases, PortalPages pages) {
    this.cases = cases;
    this.pages = pages;
  }

  void register(RoutesConfig routes) {
    routes.get("/permits", this::list, Role.CLERK);
    routes.post("/permits/search", this::search, Role.CLERK);
  }

  private void search(Context context) {
    String text = Objects.requireNonNullElse(context.formParam("text"), "");
    ListFilter filter = ListFilter.of(text, context::formParam);
    pages.notes().search(context, filter.text());
    String address = filter.address();
    PortalPages.goTo(context, address.substring(0, address.length() - 1));
  }

  private void list(Context context) {
    boolean searching = context.queryParam(ListFilter.SEARCH) != null;
    String text = searching ? pages.notes().search(context) : "";
    ListFilter filter = ListFilter.of(text, context::queryParam);
    int number = number(context.queryParam("page"));
    page(context, filter, number)
        .peek(page -> show(context, filter, page, number))
        .peekLeft(refusal -> pages.refuse(context, refusal));
  }

  private Either<Refusal, PermitPage> page(Context context, ListFilter filter, int number) {
    Clerk clerk = PortalPages.clerk(context);
    Slice slice = Slice.page(number, ON_A_PAGE);
    return cases.read().list(clerk, filter.wanted(cases.rules()), slice, pages.now());
  }

  private void show(Context context, ListFilter filter, PermitPage page, int number) {
    int last = (int) Math.max(1, (page.total() + ON_A_PAGE - 1) / ON_A_PAGE);
    if (number > last) {
      PortalPages.goTo(context, filter.address() + "page=" + last); // the list became shorter
      return;
    }
    Words words = pages.words(context);
    List<PermitRow> rows = new ArrayList<>();
    page.permits()
        .forEach(
            permit ->
                rows.add(PermitRow.of((number - 1) * ON_A_PAGE + rows.size() + 1, permit, words)));
    pages.show(
        context,
        "list",
        Map.of(
            "rows",
            rows,
            "total",
            page.total(),
            "filter",
            filter,
            "errors",
            errors(filter, Texts.in(words.language())),
            "territories",
            cases.rules().territories(),
            "pages",
            new Pagination(filter.address(), number, last)));
  }

  private static List<FieldError> errors(ListFilter filter, Texts texts) {
    List<FieldError> errors = new ArrayList<>();
    if (!ListFilter.isDay(filter.from())) {
      errors.add(new FieldError("from", texts.text("list.not-a-date")));
    }
    if (!ListFilter.isDay(filter.until())) {
      errors.add(new FieldError("until", texts.text("list.not-a-date")));
    }
    return errors;
  }

  /** The page that is asked for; one that is no number is the first. */
  private static int number(@Nullable String page) {
    return page != null && page.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(page) : 1;
  }
}
