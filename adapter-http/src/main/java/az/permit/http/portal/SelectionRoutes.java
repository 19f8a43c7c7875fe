package az.permit.http.portal;

import az.permit.core.organisation.Clerk;
import az.permit.core.organisation.form.CheckedForm;
import az.permit.core.organisation.lifecycle.OrganisationPermit;
import az.permit.core.organisation.portal.PermitRef;
import az.permit.core.organisation.portal.Refusal;
import az.permit.http.access.Role;
import az.permit.http.audit.AuditNotes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Confirming several drafts of the list together. */
final class SelectionRoutes {
  private static final String FIELD = "permit";
  private static final Pattern REFERENCE =
      Pattern.compile("(p-[0-9a-f]{1,60})\\.([1-9][0-9]{0,8})");
  private static final int MOST = 100;

  private final PortalUseCases cases;
  private final PortalPages pages;

  SelectionRoutes(PortalUseCases cases, PortalPages pages) {
    this.cases = cases;
    this.pages = pages;
  }

  /** Who loads an address of a form anew, for instance in another language, begins at the list. */
  void register(RoutesConfig routes) {
    routes.get("/permits/selected", SelectionRoutes::begin, Role.CLERK);
    routes.get("/permits/selected/confirm", SelectionRoutes::begin, Role.CLERK);
    routes.post("/permits/selected", this::look, Role.CLERK);
    routes.post("/permits/selected/confirm", pages.once(this::confirm), Role.CLERK);
  }

  private static void begin(Context context) {
    PortalPages.goTo(context, "/permits");
  }

  private void look(Context context) {
    Clerk clerk = PortalPages.clerk(context);
    Words words = pages.words(context);
    List<PermitRow> ready = new ArrayList<>();
    List<PermitRow> notReady = new ArrayList<>();
    for (PermitRef ref : selected(context)) {
      cases
          .read()
          .view(clerk, ref.id(), pages.now())
          .peekLeft(refusal -> AuditNotes.refused(context, ref.id(), refusal))
          .peek(
              view -> {
                List<PermitRow> rows = isReady(view.permit()) ? ready : notReady;
                rows.add(PermitRow.of(ready.size() + notReady.size() + 1, view.permit(), words));
              });
    }
    pages.show(context, "selected", Map.of("ready", ready, "notReady", notReady));
  }

  /** What must be mended, or answers to a question, is looked at by itself. */
  private boolean isReady(OrganisationPermit permit) {
    CheckedForm checked = cases.check().check(permit.form(), pages.today());
    return permit.submission().isEmpty()
        && checked.result().isRight()
        && checked.questions().isEmpty();
  }

  private void confirm(Context context) {
    Clerk clerk = PortalPages.clerk(context);
    Words words = pages.words(context);
    Map<String, Either<Refusal, OrganisationPermit>> results =
        cases.confirm().confirm(clerk, selected(context), pages.now());
    List<PermitRow> refused = new ArrayList<>();
    results.forEach(
        (id, result) -> {
          result.peekLeft(refusal -> AuditNotes.refused(context, id, refusal));
          if (result.isLeft()) {
            cases
                .read()
                .view(clerk, id, pages.now())
                .peek(view -> refused.add(PermitRow.of(refused.size() + 1, view.permit(), words)));
          }
        });
    long confirmed = results.values().stream().filter(Either::isRight).count();
    pages.notes().say(context, new Done("done.confirmed-many", Long.toString(confirmed)));
    if (refused.isEmpty()) {
      PortalPages.goTo(context, "/permits");
    } else {
      pages.show(context, "selected", Map.of("ready", List.of(), "notReady", refused));
    }
  }

  private static List<PermitRef> selected(Context context) {
    return context.formParams(FIELD).stream()
        .limit(MOST)
        .flatMap(reference -> reference(reference).stream())
        .toList();
  }

  private static Optional<PermitRef> reference(String text) {
    Matcher matcher = REFERENCE.matcher(text);
    return matcher.matches()
        ? Optional.of(matcher.toMatchResult()).map(SelectionRoutes::reference)
        : Optional.empty();
  }

  private static PermitRef reference(MatchResult parts) {
    return new PermitRef(parts.group(1), Integer.parseInt(parts.group(2)));
  }
}
