package az.permit.app.operation;

import az.permit.core.port.SetAsideNotices;
import az.permit.core.port.SetAsideNotices.SetAside;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * What can be done with the notices that MIA refused, as JSON in and out: the same whether a
 * command has the database to itself or asks the service that has it. Thread-safe.
 */
final class NoticeCommands {
  private static final int LISTED = 10_000;

  private final SetAsideNotices notices;
  private final InstantSource clock;

  NoticeCommands(SetAsideNotices notices, InstantSource clock) {
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * Does what a command asks for.
   *
   * @throws IllegalArgumentException if there is no such command
   */
  ObjectNode run(JsonNode command) {
    return switch (command.path("command").asText()) {
      case "notices-list" -> list();
      case "notices-replay" -> command.path("all").asBoolean() ? replayAll() : replay(command);
      default -> throw new IllegalArgumentException("expected a command that is known");
    };
  }

  static ObjectNode listing() {
    return JsonNodeFactory.instance.objectNode().put("command", "notices-list");
  }

  static ObjectNode replaying(List<String> ids, boolean all) {
    ObjectNode command =
        JsonNodeFactory.instance.objectNode().put("command", "notices-replay").put("all", all);
    ArrayNode list = command.putArray("ids");
    ids.forEach(list::add);
    return command;
  }

  private ObjectNode list() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode list = json.putArray("notices");
    for (SetAside notice : notices.list(LISTED)) {
      list.addObject()
          .put("id", notice.id())
          .put("kind", notice.kind())
          .put("attempts", notice.attempts())
          .put("at", notice.at().toString());
    }
    return json;
  }

  private ObjectNode replay(JsonNode command) {
    List<String> ids = new ArrayList<>();
    command.path("ids").forEach(id -> ids.add(id.asText()));
    return replayed(replay(ids));
  }

  /** Those that are set aside now; what MIA refuses again meanwhile is not sent a third time. */
  private ObjectNode replayAll() {
    return replayed(replay(notices.list(Integer.MAX_VALUE).stream().map(SetAside::id).toList()));
  }

  private List<String> replay(List<String> ids) {
    List<String> replayed = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += SetAsideNotices.MOST) {
      int to = Math.min(ids.size(), from + SetAsideNotices.MOST);
      replayed.addAll(notices.replay(ids.subList(from, to), clock.instant()));
    }
    return replayed;
  }

  private static ObjectNode replayed(List<String> ids) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode list = json.putArray("replayed");
    ids.forEach(list::add);
    return json;
  }
}
