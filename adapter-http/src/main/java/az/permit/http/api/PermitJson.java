package az.permit.http.api;

import az.permit.core.organisation.Organisation;
import az.permit.core.organisation.form.CheckedForm;
import az.permit.core.organisation.form.PermitDetails;
import az.permit.core.organisation.lifecycle.HistoryEntry;
import az.permit.core.organisation.lifecycle.OrganisationPermit;
import az.permit.core.organisation.portal.PermitView;
import az.permit.http.bulk.RuleNames;
import az.permit.http.page.Language;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Permits as JSON. Stateless and thread-safe. */
final class PermitJson {
  private PermitJson() {}

  static ObjectNode of(OrganisationPermit permit) {
    ObjectNode json =
        Json.object()
            .put("id", permit.id())
            .put("version", permit.head().version())
            .put("state", permit.state().code())
            .put("createdAt", permit.head().createdAt().toString())
            .put("changedAt", permit.head().changedAt().toString());
    permit
        .submission()
        .ifPresent(
            confirmed ->
                json.put("confirmedAt", confirmed.confirmedAt().toString())
                    .put("code", confirmed.code()));
    if (!permit.reason().isEmpty()) {
      json.put("reason", permit.reason());
    }
    json.set("form", FormJson.write(permit.form()));
    return json;
  }

  /** With its history, what may be done to it, and what stands against confirming a draft. */
  static ObjectNode of(PermitView view, CheckedForm checked, Language language) {
    ObjectNode json = of(view.permit());
    ArrayNode history = json.putArray("history");
    view.history().forEach(entry -> history.add(of(entry)));
    ArrayNode open = json.putArray("open");
    view.open().forEach(transition -> open.add(RuleNames.of(transition)));
    ArrayNode violations = json.putArray("violations");
    ArrayNode questions = json.putArray("questions");
    if (view.permit().submission().isEmpty()) {
      checked
          .violations()
          .forEach(violation -> violations.add(ApiProblem.json(violation, language::pick)));
      checked
          .questions()
          .forEach(
              question ->
                  questions
                      .addObject()
                      .put("field", question.field().key())
                      .put("question", RuleNames.of(question.asked()))
                      .put("message", language.pick(question.asked().text())));
    }
    return json;
  }

  private static ObjectNode of(HistoryEntry entry) {
    return Json.object()
        .put("at", entry.at().toString())
        .put("deed", entry.deed().code())
        .put("party", RuleNames.of(entry.party()))
        .put("name", entry.name())
        .put("note", entry.note());
  }

  /** As the employee sees it whom it names: who listed them, and for what. */
  static ObjectNode ofEmployee(OrganisationPermit permit) {
    ObjectNode json = Json.object().put("id", permit.id()).put("state", permit.state().code());
    json.set("organisation", of(permit.organisation()));
    permit
        .submission()
        .ifPresent(
            confirmed -> {
              PermitDetails details = confirmed.details();
              details
                  .employee()
                  .ifPresent(
                      employee ->
                          json.put("workplace", employee.workplace())
                              .put("position", employee.position()));
              json.put("start", details.start().toString())
                  .put("end", details.end().toString())
                  .put("type", details.type())
                  .put("code", confirmed.code());
              ArrayNode territories = json.putArray("territories");
              details.territories().forEach(territories::add);
            });
    return json;
  }

  static ObjectNode of(Organisation organisation) {
    return Json.object().put("tin", organisation.tin().value()).put("name", organisation.name());
  }
}
