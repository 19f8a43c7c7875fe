package az.permit.http.api;

import az.permit.core.audit.AuditAction;
import az.permit.core.port.IdempotencyKeys;
import az.permit.core.port.IdempotencyKeys.Answer;
import az.permit.core.port.SetAsideNotices;
import az.permit.core.port.SetAsideNotices.SetAside;
import az.permit.http.RouteGroup;
import az.permit.http.access.Role;
import az.permit.http.audit.AuditNotes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What whoever runs the service may do by the API: see the notices that MIA refused, and send them
 * again. Beside {@link ApiRoutes}, which has the limits and the problems of all of the API.
 */
public final class OperationApi implements RouteGroup {
  private static final String IDS = "ids";
  private static final int LISTED = 1_000;

  private final SetAsideNotices notices;
  private final IdempotencyKeys keys;
  private final Runnable replayed;
  private final InstantSource clock;

  /**
   * @param keys of requests that may be sent again
   * @param replayed told when notices are due again
   */
  public OperationApi(
      SetAsideNotices notices, IdempotencyKeys keys, Runnable replayed, InstantSource clock) {
    this.notices = notices;
    this.keys = keys;
    this.replayed = replayed;
    this.clock = clock;
  }

  @Override
  public void register(RoutesConfig routes) {
    Api api = new Api(routes, new Idempotency(keys, clock));
    api.get("/notices/set-aside", context -> list(), Role.OPERATOR);
    api.post("/notices/replay", this::replay, Role.OPERATOR);
  }

  private Answer list() {
    ObjectNode json = Json.object();
    ArrayNode list = json.putArray("notices");
    notices.list(LISTED).forEach(notice -> list.add(json(notice)));
    return Answers.ok(json);
  }

  private static ObjectNode json(SetAside notice) {
    return Json.object()
        .put("id", notice.id())
        .put("kind", notice.kind())
        .put("permit", notice.permit())
        .put("revision", notice.revision())
        .put("attempts", notice.attempts())
        .put("at", notice.at().toString());
  }

  private Answer replay(Context context) {
    JsonNode list = Requests.object(context, Set.of(IDS)).path(IDS);
    if (!list.isArray() || list.size() > SetAsideNotices.MOST) {
      throw ApiProblem.badValue(IDS, "list of at most " + SetAsideNotices.MOST);
    }
    List<String> ids = new ArrayList<>();
    for (JsonNode id : list) {
      if (!id.isTextual()) {
        throw ApiProblem.badValue(IDS, "list of texts");
      }
      ids.add(id.textValue());
    }
    ObjectNode json = Json.object();
    ArrayNode again = json.putArray("replayed");
    notices.replay(ids, clock.instant()).forEach(again::add);
    AuditNotes.add(context, AuditAction.REPLAYED, "notices " + again.size(), List.of());
    replayed.run();
    return Answers.ok(json);
  }
}
