package az.permit.http.portal;

import az.permit.core.organisation.Clerk;
import az.permit.core.organisation.form.PermitForm;
import az.permit.core.organisation.form.Violation;
import az.permit.core.organisation.lifecycle.Draft;
import az.permit.core.organisation.lifecycle.OrganisationPermit;
import az.permit.core.organisation.lifecycle.Transition;
import az.permit.core.organisation.portal.PermitRef;
import az.permit.core.organisation.portal.Refusal;
import az.permit.http.access.Role;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.vavr.control.Either;
import java.util.List;
import java.util.Map;

/**
 * Filling in the form. Without the tick it is saved as a draft, however incomplete; with the tick
 * it must be complete, and the clerk is led on to check and confirm it.
 */
final class EditRoutes {
  private final PortalUseCases cases;
  private final PortalPages pages;

  EditRoutes(PortalUseCases cases, PortalPages pages) {
    this.cases = cases;
    this.pages = pages;
  }

  void register(RoutesConfig routes) {
    routes.get("/permits/new", this::begin, Role.CLERK);
    routes.post("/permits/new", pages.once(this::create), Role.CLERK);
    routes.get("/permits/{id}/edit", this::open, Role.CLERK);
    routes.post("/permits/{id}/edit", pages.once(this::edit), Role.CLERK);
  }

  private void begin(Context context) {
    show(context, HttpStatus.OK, form(context, "/permits/new", 0, PermitForm.EMPTY));
  }

  private void create(Context context) {
    PermitForm typed = TypedForm.of(context);
    FormPage again = form(context, "/permits/new", 0, typed);
    if (isIncomplete(context, typed, again)) {
      return;
    }
    cases
        .drafts()
        .create(PortalPages.clerk(context), typed, pages.now())
        .peek(draft -> goOn(context, draft))
        .peekLeft(refusal -> explain(context, refusal, again));
  }

  private void open(Context context) {
    String id = context.pathParam("id");
    Clerk clerk = PortalPages.clerk(context);
    Either<Refusal, OrganisationPermit> found =
        cases.read().view(clerk, id, pages.now()).map(view -> view.permit());
    found
        .flatMap(EditRoutes::draft)
        .peek(
            draft ->
                show(
                    context,
                    HttpStatus.OK,
                    form(
                        context,
                        "/permits/" + id + "/edit",
                        draft.head().version(),
                        TypedForm.forEditing(draft.form(), pages.words(context)))))
        .peekLeft(refusal -> pages.refuse(context, refusal));
  }

  private static Either<Refusal, Draft> draft(OrganisationPermit permit) {
    return Transition.EDIT
        .begin(permit, Draft.class)
        .mapLeft(wrong -> new Refusal.WrongState(wrong.state(), wrong.wanted()));
  }

  private void edit(Context context) {
    String id = context.pathParam("id");
    int version = TypedForm.version(context);
    PermitForm typed = TypedForm.of(context);
    FormPage again = form(context, "/permits/" + id + "/edit", version, typed);
    Clerk clerk = PortalPages.clerk(context);
    Either<Refusal, OrganisationPermit> known =
        cases.read().view(clerk, id, pages.now()).map(view -> view.permit());
    if (known.isLeft()) {
      pages.refuse(context, known.getLeft()); // before anything is said of the form
      return;
    }
    boolean current = known.get().head().version() == version;
    if (current && isIncomplete(context, typed, again)) {
      return;
    }
    cases
        .drafts()
        .edit(clerk, new PermitRef(id, version), typed, pages.now())
        .peek(draft -> goOn(context, draft))
        .peekLeft(refusal -> explain(context, refusal, again));
  }

  /** With the tick, everything must be right at once; the answer says what is not. */
  private boolean isIncomplete(Context context, PermitForm typed, FormPage again) {
    if (!TypedForm.isTicked(context)) {
      return false;
    }
    List<Violation> violations = cases.check().check(typed, pages.today()).violations();
    if (!violations.isEmpty()) {
      show(context, HttpStatus.UNPROCESSABLE_CONTENT, again.with(violations, true));
    }
    return !violations.isEmpty();
  }

  private void goOn(Context context, Draft draft) {
    if (TypedForm.isTicked(context)) {
      PortalPages.goTo(context, "/permits/" + draft.id() + "/confirm");
    } else {
      pages.goTo(context, "/permits/" + draft.id(), Done.of("done.saved"));
    }
  }

  private void explain(Context context, Refusal refusal, FormPage again) {
    if (refusal instanceof Refusal.Invalid invalid) {
      FormPage faults = again.with(invalid.violations(), TypedForm.isTicked(context));
      show(context, HttpStatus.UNPROCESSABLE_CONTENT, faults);
    } else if (refusal instanceof Refusal.Conflict conflict) {
      pages.show(
          context,
          HttpStatus.PRECONDITION_FAILED,
          "conflict",
          Map.of(
              "conflict",
              EditConflict.of(
                  conflict.current(),
                  TypedForm.of(context),
                  TypedForm.isTicked(context),
                  pages.words(context))));
    } else {
      pages.refuse(context, refusal);
    }
  }

  private void show(Context context, HttpStatus status, FormPage form) {
    pages.show(context, status, "form", Map.of("form", form));
  }

  private FormPage form(Context context, String address, int version, PermitForm form) {
    return FormPage.of(address, version, form, cases.rules(), pages.words(context));
  }
}
