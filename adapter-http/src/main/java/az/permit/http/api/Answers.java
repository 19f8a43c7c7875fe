package az.permit.http.api;

import az.permit.core.organisation.lifecycle.OrganisationPermit;
import az.permit.core.port.IdempotencyKeys.Answer;
import az.permit.http.problem.AcceptedLanguage;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Answers of the API, and how they leave. Stateless and thread-safe. */
final class Answers {
  private static final String JSON = "application/json";
  private static final String PROBLEM = "application/problem+json";
  private static final int NO_CONTENT = 204;

  private Answers() {}

  static Answer ok(JsonNode body) {
    return new Answer(200, Map.of(), Json.write(body));
  }

  /** A permit with its version. */
  static Answer ok(OrganisationPermit permit, JsonNode body) {
    return new Answer(200, Map.of("ETag", EntityTag.of(permit)), Json.write(body));
  }

  static Answer created(OrganisationPermit permit, JsonNode body) {
    return new Answer(
        201,
        Map.of("ETag", EntityTag.of(permit), "Location", Api.BASE + "/permits/" + permit.id()),
        Json.write(body));
  }

  static Answer status(int status, JsonNode body) {
    return new Answer(status, Map.of(), Json.write(body));
  }

  static Answer noContent() {
    return new Answer(NO_CONTENT, Map.of(), "");
  }

  static void write(Context context, Answer answer) {
    context.status(answer.status());
    answer.headers().forEach(context::header);
    if (!answer.body().isEmpty()) {
      context.contentType(JSON).result(answer.body().getBytes(StandardCharsets.UTF_8));
    }
  }

  static void write(Context context, ApiProblem problem) {
    context.status(problem.type().status());
    problem.headers().forEach(context::header);
    context
        .contentType(PROBLEM)
        .result(
            Json.write(problem.json(AcceptedLanguage.of(context)))
                .getBytes(StandardCharsets.UTF_8));
  }
}
