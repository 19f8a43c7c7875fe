package az.permit.http.portal;

import az.permit.core.organisation.form.CheckedForm;
import az.permit.core.organisation.form.Question;
import az.permit.core.organisation.lifecycle.OrganisationPermit;
import az.permit.core.organisation.lifecycle.PermitState;
import az.permit.core.organisation.portal.PermitRef;
import az.permit.http.access.Role;
import az.permit.http.page.FieldError;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Checking one's answers, and confirming them: from then on nobody can change them. */
final class ConfirmRoutes {
  private final PortalUseCases cases;
  private final PortalPages pages;

  ConfirmRoutes(PortalUseCases cases, PortalPages pages) {
    this.cases = cases;
    this.pages = pages;
  }

  void register(RoutesConfig routes) {
    routes.get("/permits/{id}/confirm", this::look, Role.CLERK);
    routes.post("/permits/{id}/confirm", pages.once(this::confirm), Role.CLERK);
  }

  private void look(Context context) {
    permit(context, permit -> check(context, permit, false));
  }

  private void confirm(Context context) {
    permit(context, permit -> confirm(context, permit));
  }

  /** Does something with a draft; what was confirmed before is shown as it is by now. */
  private void permit(Context context, Consumer<OrganisationPermit> work) {
    cases
        .read()
        .view(PortalPages.clerk(context), context.pathParam("id"), pages.now())
        .peek(
            view -> {
              if (view.permit().state() == PermitState.DRAFT) {
                work.accept(view.permit());
              } else {
                PortalPages.goTo(context, "/permits/" + view.permit().id());
              }
            })
        .peekLeft(refusal -> pages.refuse(context, refusal));
  }

  private void confirm(Context context, OrganisationPermit draft) {
    int version = TypedForm.version(context);
    boolean current = version == draft.head().version();
    if (current && !unanswered(context, draft).isEmpty()) {
      check(context, draft, true);
      return;
    }
    cases
        .confirm()
        .confirm(PortalPages.clerk(context), new PermitRef(draft.id(), version), pages.now())
        .peek(
            confirmed ->
                pages.goTo(context, "/permits/" + confirmed.id(), Done.of("done.confirmed")))
        .peekLeft(refusal -> pages.refuse(context, refusal));
  }

  /** What is unusual and the clerk has not yet said is right. */
  private List<Question> unanswered(Context context, OrganisationPermit draft) {
    return cases.check().check(draft.form(), pages.today()).questions().stream()
        .filter(question -> !"yes".equals(context.formParam(answer(question))))
        .toList();
  }

  private static String answer(Question question) {
    return "sure-" + question.field().key();
  }

  private void check(Context context, OrganisationPermit draft, boolean asked) {
    CheckedForm checked = cases.check().check(draft.form(), pages.today());
    Words words = pages.words(context);
    if (!checked.violations().isEmpty()) {
      FormPage form =
          FormPage.of(
              "/permits/" + draft.id() + "/edit",
              draft.head().version(),
              TypedForm.forEditing(draft.form(), words),
              cases.rules(),
              words);
      pages.show(
          context,
          HttpStatus.UNPROCESSABLE_CONTENT,
          "form",
          Map.of("form", form.with(checked.violations(), true)));
      return;
    }
    List<FieldError> questions = new ArrayList<>();
    for (Question question : checked.questions()) {
      questions.add(
          new FieldError(
              answer(question),
              words.of(question.field().label())
                  + " ("
                  + question.value()
                  + "): "
                  + words.of(question.asked().text())));
    }
    List<FieldError> errors = asked ? List.copyOf(questions) : List.of();
    pages.show(
        context,
        asked ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK,
        "check",
        Map.of("permit", draft, "questions", questions, "errors", errors));
  }
}
