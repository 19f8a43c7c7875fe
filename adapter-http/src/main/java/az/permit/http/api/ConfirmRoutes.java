package az.permit.http.api;

import az.permit.core.organisation.lifecycle.OrganisationPermit;
import az.permit.core.organisation.portal.ConfirmPermits;
import az.permit.core.organisation.portal.PermitRef;
import az.permit.core.organisation.portal.Refusal;
import az.permit.core.port.IdempotencyKeys.Answer;
import az.permit.http.access.Role;
import az.permit.http.audit.AuditNotes;
import az.permit.http.page.Language;
import az.permit.http.problem.AcceptedLanguage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.vavr.control.Either;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Confirming permits, which hands them to the ministry. */
final class ConfirmRoutes {
  private static final int MOST = 500;

  private final ConfirmPermits confirming;
  private final InstantSource clock;

  ConfirmRoutes(ConfirmPermits confirming, InstantSource clock) {
    this.confirming = confirming;
    this.clock = clock;
  }

  void register(Api api) {
    api.post("/permits/confirmations", this::confirmMany, Role.CLERK);
    api.post("/permits/{id}/confirmation", this::confirm, Role.CLERK);
  }

  private Answer confirm(Context context) {
    Requests.nothing(context);
    OrganisationPermit permit =
        Refusals.orProblem(
            confirming.confirm(
                Requests.clerk(context), EntityTag.required(context), clock.instant()));
    return Answers.ok(permit, PermitJson.of(permit));
  }

  private Answer confirmMany(Context context) {
    List<PermitRef> refs = refs(Requests.object(context, Set.of("permits")).path("permits"));
    Map<String, Either<Refusal, OrganisationPermit>> results =
        confirming.confirm(Requests.clerk(context), refs, clock.instant());
    Language language = AcceptedLanguage.of(context);
    ObjectNode json = Json.object();
    ArrayNode list = json.putArray("results");
    results.forEach(
        (id, result) -> {
          result.peekLeft(refusal -> AuditNotes.refused(context, id, refusal));
          list.add(json(id, result, language));
        });
    return Answers.ok(json);
  }

  private static ObjectNode json(
      String id, Either<Refusal, OrganisationPermit> result, Language language) {
    ObjectNode json = Json.object().put("id", id);
    return result.fold(
        refusal -> json.set("problem", Refusals.of(refusal).json(language)),
        permit -> json.set("permit", PermitJson.of(permit)));
  }

  private static List<PermitRef> refs(JsonNode list) {
    if (!list.isArray() || list.isEmpty() || list.size() > MOST) {
      throw ApiProblem.badValue("permits", "list of 1 to " + MOST);
    }
    List<PermitRef> refs = new ArrayList<>();
    for (JsonNode item : list) {
      ObjectNode ref = Requests.object(item, Set.of("id", "version"));
      if (!ref.path("version").isInt() || ref.path("version").intValue() < 1) {
        throw ApiProblem.badValue("version", "the version that you saw");
      }
      refs.add(new PermitRef(Requests.text(ref, "id"), ref.path("version").intValue()));
    }
    return refs;
  }
}
