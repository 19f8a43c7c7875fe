package az.permit.http.portal;

import az.permit.core.audit.AuditAction;
import az.permit.core.audit.AuditSubject;
import az.permit.core.organisation.Clerk;
import az.permit.core.organisation.lifecycle.PermitState;
import az.permit.core.organisation.lifecycle.Transition;
import az.permit.core.organisation.portal.PermitRef;
import az.permit.core.organisation.portal.PermitView;
import az.permit.core.organisation.portal.Refusal;
import az.permit.http.access.Role;
import az.permit.http.audit.AuditNotes;
import az.permit.http.page.FieldError;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.vavr.control.Either;
import java.util.List;
import java.util.Map;

/** Looking at one permit, and what may be done to it there. */
final class ViewRoutes {
  private final PortalUseCases cases;
  private final PortalPages pages;

  ViewRoutes(PortalUseCases cases, PortalPages pages) {
    this.cases = cases;
    this.pages = pages;
  }

  void register(RoutesConfig routes) {
    routes.get("/permits/{id}", this::view, Role.CLERK);
    routes.get("/permits/{id}/print", this::print, Role.CLERK);
    routes.get(
        "/permits/{id}/delete", context -> ask(context, Transition.DELETE, "delete"), Role.CLERK);
    routes.post("/permits/{id}/delete", pages.once(this::delete), Role.CLERK);
    routes.get(
        "/permits/{id}/withdraw",
        context -> ask(context, Transition.WITHDRAW, "withdraw"),
        Role.CLERK);
    routes.post("/permits/{id}/withdraw", pages.once(this::withdraw), Role.CLERK);
    routes.post("/permits/{id}/copy", pages.once(this::copy), Role.CLERK);
  }

  private void view(Context context) {
    find(context)
        .peek(
            found ->
                pages.show(
                    context, "view", Map.of("view", found, "missing", missing(context, found))))
        .peekLeft(refusal -> pages.refuse(context, refusal));
  }

  /** What stands in the way of confirming a draft. */
  private List<FieldError> missing(Context context, PermitView view) {
    if (view.permit().state() != PermitState.DRAFT) {
      return List.of();
    }
    Words words = pages.words(context);
    return cases.check().check(view.permit().form(), pages.today()).violations().stream()
        .map(words::fault)
        .toList();
  }

  /** Only what MIA approved is a permit that can be shown to anybody. */
  private void print(Context context) {
    find(context)
        .peek(
            found -> {
              if (found.permit().state() != PermitState.APPROVED) {
                PortalPages.goTo(context, "/permits/" + found.permit().id());
                return;
              }
              AuditNotes.add(
                  context,
                  AuditAction.PRINTED,
                  "permit " + found.permit().id(),
                  found.permit().submission().flatMap(said -> said.details().pin()).stream()
                      .map(AuditSubject::of)
                      .toList());
              String code = found.permit().submission().orElseThrow().code();
              QrCode qr = QrCode.of("ICAZE " + code + "\n" + found.permit().id());
              pages.show(context, "print", Map.of("view", found, "qr", qr));
            })
        .peekLeft(refusal -> pages.refuse(context, refusal));
  }

  private void ask(Context context, Transition wanted, String template) {
    find(context)
        .flatMap(found -> open(found, wanted))
        .peek(found -> pages.show(context, template, Map.of("permit", found.permit())))
        .peekLeft(refusal -> pages.refuse(context, refusal));
  }

  private static Either<Refusal, PermitView> open(PermitView view, Transition wanted) {
    return view.open().contains(wanted)
        ? Either.right(view)
        : Either.left(new Refusal.WrongState(view.permit().state(), wanted));
  }

  private void delete(Context context) {
    cases
        .drafts()
        .delete(PortalPages.clerk(context), seen(context), pages.now())
        .peek(draft -> pages.goTo(context, "/permits", Done.of("done.deleted")))
        .peekLeft(refusal -> pages.refuse(context, refusal));
  }

  private void withdraw(Context context) {
    Clerk clerk = PortalPages.clerk(context);
    if ("copy".equals(context.formParam("then"))) {
      cases
          .withdraw()
          .amend(clerk, seen(context), pages.now())
          .peek(made -> edit(context, made.draft().id(), "done.amended"))
          .peekLeft(refusal -> pages.refuse(context, refusal));
    } else {
      cases
          .withdraw()
          .withdraw(clerk, seen(context), pages.now())
          .peek(permit -> pages.goTo(context, "/permits/" + permit.id(), Done.of("done.withdrawn")))
          .peekLeft(refusal -> pages.refuse(context, refusal));
    }
  }

  private void copy(Context context) {
    cases
        .drafts()
        .copy(PortalPages.clerk(context), context.pathParam("id"), pages.now())
        .peek(draft -> edit(context, draft.id(), "done.copied"))
        .peekLeft(refusal -> pages.refuse(context, refusal));
  }

  private void edit(Context context, String id, String done) {
    pages.goTo(context, "/permits/" + id + "/edit", Done.of(done));
  }

  private static PermitRef seen(Context context) {
    return new PermitRef(context.pathParam("id"), TypedForm.version(context));
  }

  private Either<Refusal, PermitView> find(Context context) {
    return cases.read().view(PortalPages.clerk(context), context.pathParam("id"), pages.now());
  }
}
