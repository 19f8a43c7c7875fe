package az.permit.http.api;

import az.permit.core.organisation.Clerk;
import az.permit.core.organisation.message.RepresentativeNotice;
import az.permit.core.organisation.portal.RepresentativeDesk;
import az.permit.core.port.IdempotencyKeys.Answer;
import az.permit.core.port.Slice;
import az.permit.http.access.Role;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the representative of an organisation is told. */
final class NotificationRoutes {
  private static final String IDS = "ids";

  private final RepresentativeDesk desk;
  private final InstantSource clock;

  NotificationRoutes(RepresentativeDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  void register(Api api) {
    api.get("/notifications", this::list, Role.CLERK);
    api.post("/notifications/read", this::markRead, Role.CLERK);
  }

  private Answer list(Context context) {
    Clerk clerk = Requests.clerk(context);
    ListQuery query = ListQuery.ofAddress(context, ListQuery.PAGE);
    Slice slice = query.slice();
    List<RepresentativeNotice> notices = Refusals.orProblem(desk.latest(clerk, slice));
    ObjectNode json = Json.object();
    ArrayNode list = json.putArray("notifications");
    notices.forEach(notice -> list.add(json(notice)));
    json.put("unread", Refusals.orProblem(desk.unread(clerk)));
    if (notices.size() == slice.limit()) {
      String last = notices.get(notices.size() - 1).id();
      json.put("next", query.next(Api.BASE + "/notifications", last));
    }
    return Answers.ok(json);
  }

  private Answer markRead(Context context) {
    JsonNode list = Requests.object(context, Set.of(IDS)).path(IDS);
    if (!list.isArray() || list.size() > Slice.MOST) {
      throw ApiProblem.badValue(IDS, "list of at most " + Slice.MOST);
    }
    List<String> ids = new ArrayList<>();
    for (JsonNode id : list) {
      if (!id.isTextual()) {
        throw ApiProblem.badValue(IDS, "list of texts");
      }
      ids.add(id.textValue());
    }
    int marked = Refusals.orProblem(desk.markRead(Requests.clerk(context), ids, clock.instant()));
    return Answers.ok(Json.object().put("marked", marked));
  }

  private static ObjectNode json(RepresentativeNotice notice) {
    ObjectNode json =
        Json.object()
            .put("id", notice.id())
            .put("permit", notice.permit())
            .put("kind", notice.kind().code())
            .put("reason", notice.reason())
            .put("at", notice.at().toString());
    notice.readAt().ifPresent(at -> json.put("readAt", at.toString()));
    return json;
  }
}
