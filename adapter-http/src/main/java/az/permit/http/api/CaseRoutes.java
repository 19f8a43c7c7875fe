package az.permit.http.api;

import az.permit.core.audit.AuditAction;
import az.permit.core.citizen.PastMessage;
import az.permit.core.investigation.CaseDecision;
import az.permit.core.investigation.CaseFile;
import az.permit.core.investigation.CaseFilter;
import az.permit.core.investigation.CaseState;
import az.permit.core.investigation.judging.CaseRefusal;
import az.permit.core.investigation.judging.JudgeCases;
import az.permit.core.port.IdempotencyKeys;
import az.permit.core.port.IdempotencyKeys.Answer;
import az.permit.core.port.Slice;
import az.permit.http.RouteGroup;
import az.permit.http.access.Role;
import az.permit.http.access.Session;
import az.permit.http.audit.AuditNotes;
import az.permit.http.audit.AuditedRequests;
import az.permit.http.investigation.Shown;
import az.permit.http.problem.ProblemType;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Cases, their evidence and what is decided on them; registered beside {@link ApiRoutes}. */
public final class CaseRoutes implements RouteGroup {
  private static final String CASES = "/cases";
  private static final String STATE = "state";
  private static final String REASON = "reason";
  private static final String VERSION = "version";
  private static final String STATES =
      Arrays.stream(CaseState.values()).map(CaseState::code).collect(Collectors.joining(", "));

  private final JudgeCases cases;
  private final IdempotencyKeys keys;
  private final InstantSource clock;

  /**
   * @param keys of requests that may be sent again
   */
  public CaseRoutes(JudgeCases cases, IdempotencyKeys keys, InstantSource clock) {
    this.cases = cases;
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public void register(RoutesConfig routes) {
    Api api = new Api(routes, new Idempotency(keys, clock));
    api.get(CASES, this::list, Role.INVESTIGATOR);
    api.get(CASES + "/{id}", context -> show(context, Shown.MASKED), Role.INVESTIGATOR);
    api.get(CASES + "/{id}/full", context -> show(context, Shown.FULL), Role.INVESTIGATOR);
    api.post(CASES + "/{id}/decisions", this::decide, Role.INVESTIGATOR);
  }

  private Answer list(Context context) {
    ListQuery query =
        ListQuery.ofAddress(
            context, Set.of(ListQuery.AFTER, ListQuery.LIMIT, STATE, "rule", "from", "until"));
    Slice slice = query.slice();
    CaseFilter filter =
        new CaseFilter(
            query.value(STATE).map(CaseRoutes::state),
            query.value("rule"),
            query.day("from"),
            query.day("until"));
    List<CaseFile> files = cases.list(filter, slice.after(), slice.limit());
    ObjectNode json = Json.object();
    ArrayNode list = json.putArray("cases");
    files.forEach(file -> list.add(json(file, Shown.MASKED)));
    if (files.size() == slice.limit()) {
      String last = files.get(files.size() - 1).id();
      json.put("next", query.next(Api.BASE + CASES, last));
    }
    return Answers.ok(json);
  }

  private static CaseState state(String code) {
    return CaseState.of(code).orElseThrow(() -> ApiProblem.badValue(STATE, STATES));
  }

  private CaseFile file(Context context) {
    return cases
        .find(context.pathParam("id"))
        .orElseThrow(() -> ApiProblem.of(ProblemType.NOT_FOUND));
  }

  private Answer show(Context context, Shown shown) {
    CaseFile file = file(context);
    AuditNotes.add(
        context,
        AuditAction.SEEN,
        "case " + file.id() + (shown == Shown.FULL ? " in full" : ""),
        file.matter().subject().stream().toList());
    ObjectNode json = json(file, shown);
    ArrayNode messages = json.putArray("messages");
    cases.messages(file).forEach(message -> messages.add(json(message, shown)));
    return Answers.ok(json);
  }

  private Answer decide(Context context) {
    ObjectNode body = Requests.object(context, Set.of(VERSION, STATE, REASON));
    if (!body.path(VERSION).isInt()) {
      throw ApiProblem.badValue(VERSION, "number");
    }
    CaseState state = state(Requests.text(body, STATE));
    CaseFile file = file(context);
    CaseFile decided =
        cases
            .decide(
                AuditedRequests.actor(Session.personOf(context)),
                file.id(),
                body.path(VERSION).intValue(),
                state,
                Requests.text(body, REASON),
                clock.instant())
            .getOrElseThrow(refusal -> problem(refusal, file));
    return Answers.ok(json(decided, Shown.MASKED));
  }

  private static ApiProblem problem(CaseRefusal refusal, CaseFile file) {
    return switch (refusal) {
      case NOT_FOUND -> ApiProblem.of(ProblemType.NOT_FOUND);
      case REASON -> ApiProblem.badValue(REASON, "1 to " + CaseDecision.LONGEST_REASON);
      case DECIDED_MEANWHILE, SAME_STATE ->
          ApiProblem.of(ProblemType.WRONG_STATE).with(STATE, file.state().code());
    };
  }

  private static ObjectNode json(CaseFile file, Shown shown) {
    ObjectNode json =
        Json.object()
            .put("id", file.id())
            .put(VERSION, file.version())
            .put(STATE, file.state().code())
            .put("rule", file.matter().rule())
            .put("day", file.matter().day().toString())
            .put("at", file.matter().at().toString())
            .put("about", shown.about(file.matter()))
            .put("evidence", file.matter().evidence());
    ArrayNode decisions = json.putArray("decisions");
    for (CaseDecision decision : file.decisions()) {
      decisions
          .addObject()
          .put(STATE, decision.state().code())
          .put(REASON, decision.reason())
          .put("investigator", decision.investigator())
          .put("at", decision.at().toString());
    }
    return json;
  }

  private static ObjectNode json(PastMessage message, Shown shown) {
    ObjectNode json =
        Json.object().put("at", message.receivedAt().toString()).put("outcome", message.outcome());
    message
        .request()
        .ifPresent(
            request ->
                json.put("purpose", request.purpose())
                    .put("document", shown.document(request.document())));
    Optional<String> reply = shown == Shown.FULL ? message.replyText() : Optional.empty();
    reply.ifPresent(text -> json.put("reply", text));
    return json;
  }
}
