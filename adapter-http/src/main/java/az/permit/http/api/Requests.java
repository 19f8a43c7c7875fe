package az.permit.http.api;

import az.permit.core.identity.Pin;
import az.permit.core.identity.Tin;
import az.permit.core.organisation.Clerk;
import az.permit.core.organisation.Organisation;
import az.permit.http.access.Mandate;
import az.permit.http.access.Person;
import az.permit.http.access.Session;
import az.permit.http.problem.ProblemType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Iterator;
import java.util.Set;

/** What a request says: who sends it, and its body. Stateless and thread-safe. */
final class Requests {
  private static final int MOST_BYTES = 256 << 10;
  private static final String JSON = "application/json";

  private Requests() {}

  /** As whom the sender acts; the route lets clerks alone through. */
  static Clerk clerk(Context context) {
    Person person = Session.personOf(context);
    Mandate mandate =
        person.acting().orElseThrow(() -> new IllegalStateException("expected a route for clerks"));
    return new Clerk(
        pin(person),
        person.name(),
        new Organisation(new Tin(mandate.tin()), mandate.organisation()),
        mandate.seal() ? Clerk.Right.SEAL : Clerk.Right.DELEGATE);
  }

  /** The sender's own PIN. */
  static Pin pin(Context context) {
    return pin(Session.personOf(context));
  }

  private static Pin pin(Person person) {
    return person.pin().orElseThrow(() -> ApiProblem.of(ProblemType.PIN_MISSING));
  }

  /**
   * The body, if it is one that may be read. One that is somewhat too long is read all the same:
   * who is answered in the middle of sending may find the connection closed and never see the
   * answer.
   */
  static byte[] bytes(Context context) {
    byte[] body = context.bodyAsBytes();
    if (body.length > MOST_BYTES) {
      throw ApiProblem.of(ProblemType.TOO_LARGE);
    }
    return body;
  }

  /** The JSON object in the body, which may have no other members than these. */
  static ObjectNode object(Context context, Set<String> names) {
    byte[] body = bytes(context);
    String type = context.contentType();
    if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase(JSON)) {
      throw ApiProblem.of(ProblemType.UNSUPPORTED_TYPE);
    }
    try {
      return object(Json.read(body), names);
    } catch (IOException e) { // it may quote what was sent, so it goes no further
      throw ApiProblem.of(ProblemType.MALFORMED_BODY);
    }
  }

  /** That the body is empty, or an empty object. */
  static void nothing(Context context) {
    if (bytes(context).length > 0) {
      object(context, Set.of());
    }
  }

  static ObjectNode object(JsonNode json, Set<String> names) {
    if (!(json instanceof ObjectNode object)) {
      throw ApiProblem.of(ProblemType.MALFORMED_BODY);
    }
    for (Iterator<String> sent = object.fieldNames(); sent.hasNext(); ) {
      if (!names.contains(sent.next())) {
        throw ApiProblem.of(ProblemType.UNKNOWN_MEMBER)
            .with("expected", String.join(", ", names.stream().sorted().toList()));
      }
    }
    return object;
  }

  /** A text that must be there. */
  static String text(ObjectNode object, String name) {
    JsonNode text = object.path(name);
    if (!text.isTextual()) {
      throw ApiProblem.badValue(name, "text");
    }
    return text.textValue();
  }
}
