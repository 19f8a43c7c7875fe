package az.permit.http.api;

import az.permit.core.organisation.Clerk;
import az.permit.core.organisation.form.FormCheck;
import az.permit.core.organisation.lifecycle.Draft;
import az.permit.core.organisation.lifecycle.OrganisationPermit;
import az.permit.core.organisation.portal.DraftPermits;
import az.permit.core.organisation.portal.PermitView;
import az.permit.core.organisation.portal.ReadPermits;
import az.permit.core.organisation.portal.WithdrawPermits;
import az.permit.core.organisation.portal.WithdrawPermits.Amendment;
import az.permit.core.organisation.rules.PortalRules;
import az.permit.core.port.IdempotencyKeys.Answer;
import az.permit.core.port.PermitCounts;
import az.permit.core.port.PermitPage;
import az.permit.http.access.Role;
import az.permit.http.problem.AcceptedLanguage;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;

/** The permits of an organisation, but for confirming them. */
final class PermitRoutes {
  private final ReadPermits reading;
  private final DraftPermits drafts;
  private final WithdrawPermits withdrawing;
  private final PortalRules rules;
  private final InstantSource clock;

  PermitRoutes(
      ReadPermits reading,
      DraftPermits drafts,
      WithdrawPermits withdrawing,
      PortalRules rules,
      InstantSource clock) {
    this.reading = reading;
    this.drafts = drafts;
    this.withdrawing = withdrawing;
    this.rules = rules;
    this.clock = clock;
  }

  void register(Api api) {
    api.get("/permits", this::list, Role.CLERK);
    api.post("/permits", this::create, Role.CLERK);
    api.post("/permits/search", this::search, Role.CLERK);
    api.get("/permits/counts", this::counts, Role.CLERK);
    api.get("/permits/{id}", this::view, Role.CLERK);
    api.put("/permits/{id}", this::edit, Role.CLERK);
    api.delete("/permits/{id}", this::delete, Role.CLERK);
    api.post("/permits/{id}/copies", this::copy, Role.CLERK);
    api.post("/permits/{id}/withdrawal", this::withdraw, Role.CLERK);
    api.post("/permits/{id}/amendments", this::amend, Role.CLERK);
  }

  private Answer list(Context context) {
    ListQuery query = ListQuery.ofAddress(context);
    PermitPage page = page(context, query);
    ObjectNode json = json(page);
    page.next().ifPresent(key -> json.put("next", query.next(Api.BASE + "/permits", key)));
    return Answers.ok(json);
  }

  private Answer search(Context context) {
    return Answers.ok(json(page(context, ListQuery.ofBody(context))));
  }

  private PermitPage page(Context context, ListQuery query) {
    return Refusals.orProblem(
        reading.list(Requests.clerk(context), query.filter(rules), query.slice(), clock.instant()));
  }

  private static ObjectNode json(PermitPage page) {
    ObjectNode json = Json.object();
    ArrayNode permits = json.putArray("permits");
    page.permits().forEach(permit -> permits.add(PermitJson.of(permit)));
    json.put("total", page.total());
    page.next().ifPresent(key -> json.put("nextAfter", key));
    return json;
  }

  private Answer counts(Context context) {
    PermitCounts counts =
        Refusals.orProblem(reading.counts(Requests.clerk(context), clock.instant()));
    ObjectNode json =
        Json.object().put("persons", counts.persons()).put("vehicles", counts.vehicles());
    ObjectNode states = json.putObject("permits");
    counts.permits().forEach((state, number) -> states.put(state.code(), number));
    return Answers.ok(json);
  }

  private Answer view(Context context) {
    Instant now = clock.instant();
    PermitView view =
        Refusals.orProblem(reading.view(Requests.clerk(context), context.pathParam("id"), now));
    return Answers.ok(
        view.permit(),
        PermitJson.of(
            view,
            new FormCheck(rules).check(view.permit().form(), rules.dayOf(now)),
            AcceptedLanguage.of(context)));
  }

  private Answer create(Context context) {
    Draft draft =
        Refusals.orProblem(
            drafts.create(
                Requests.clerk(context),
                FormJson.read(Requests.object(context, FormJson.NAMES)),
                clock.instant()));
    return Answers.created(draft, PermitJson.of(draft));
  }

  private Answer edit(Context context) {
    Draft draft =
        Refusals.orProblem(
            drafts.edit(
                Requests.clerk(context),
                EntityTag.required(context),
                FormJson.read(Requests.object(context, FormJson.NAMES)),
                clock.instant()));
    return Answers.ok(draft, PermitJson.of(draft));
  }

  private Answer delete(Context context) {
    Refusals.orProblem(
        drafts.delete(Requests.clerk(context), EntityTag.required(context), clock.instant()));
    return Answers.noContent();
  }

  private Answer copy(Context context) {
    Requests.nothing(context);
    Draft draft =
        Refusals.orProblem(
            drafts.copy(Requests.clerk(context), context.pathParam("id"), clock.instant()));
    return Answers.created(draft, PermitJson.of(draft));
  }

  private Answer withdraw(Context context) {
    Requests.nothing(context);
    OrganisationPermit permit =
        Refusals.orProblem(
            withdrawing.withdraw(
                Requests.clerk(context), EntityTag.optional(context), clock.instant()));
    return Answers.ok(permit, PermitJson.of(permit));
  }

  private Answer amend(Context context) {
    Requests.nothing(context);
    Clerk clerk = Requests.clerk(context);
    Amendment amendment =
        Refusals.orProblem(withdrawing.amend(clerk, EntityTag.optional(context), clock.instant()));
    ObjectNode json = Json.object();
    json.set("withdrawn", PermitJson.of(amendment.withdrawn()));
    json.set("draft", PermitJson.of(amendment.draft()));
    return Answers.created(amendment.draft(), json);
  }
}
