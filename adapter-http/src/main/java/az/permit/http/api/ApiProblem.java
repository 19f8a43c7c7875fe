package az.permit.http.api;

import az.permit.core.organisation.form.FormField;
import az.permit.core.organisation.form.Violation;
import az.permit.core.regime.LocalizedText;
import az.permit.http.bulk.RuleNames;
import az.permit.http.page.Language;
import az.permit.http.problem.ProblemType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Ends a request with a problem (RFC 9457). It says nothing that names a person. */
final class ApiProblem extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final ProblemType type;
  private final transient LocalizedText detail;
  private final transient List<Violation> violations;
  private final transient Map<String, JsonNode> members = new LinkedHashMap<>();
  private final transient Map<String, String> headers = new LinkedHashMap<>();

  private ApiProblem(ProblemType type, LocalizedText detail, List<Violation> violations) {
    super(type.code(), null, false, false);
    this.type = type;
    this.detail = detail;
    this.violations = violations;
  }

  static ApiProblem of(ProblemType type) {
    return new ApiProblem(type, type.advice(), List.of());
  }

  static ApiProblem of(ProblemType type, LocalizedText detail) {
    return new ApiProblem(type, detail, List.of());
  }

  static ApiProblem of(List<Violation> violations) {
    return new ApiProblem(ProblemType.INVALID_FORM, ProblemType.INVALID_FORM.advice(), violations);
  }

  /** A member or parameter of ours, by its name, has a value that it cannot have. */
  static ApiProblem badValue(String name, String expected) {
    return of(ProblemType.BAD_VALUE).with("name", name).with("expected", expected);
  }

  ApiProblem with(String member, JsonNode value) {
    members.put(member, value);
    return this;
  }

  ApiProblem with(String member, String value) {
    return with(member, Json.object().textNode(value));
  }

  ApiProblem header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  ProblemType type() {
    return type;
  }

  Map<String, String> headers() {
    return headers;
  }

  ObjectNode json(Language language) {
    ObjectNode json =
        Json.object()
            .put("type", type.uri())
            .put("title", language.pick(type.title()))
            .put("status", type.status())
            .put("detail", language.pick(detail));
    if (!violations.isEmpty()) {
      ArrayNode list = json.putArray("violations");
      violations.forEach(violation -> list.add(json(violation, language::pick)));
    }
    members.forEach(json::set);
    return json;
  }

  /** One fault; what was typed is repeated only where it can name nobody. */
  static ObjectNode json(Violation violation, Function<LocalizedText, String> language) {
    ObjectNode json =
        Json.object()
            .put("field", violation.field().key())
            .put("rule", RuleNames.of(violation.rule()))
            .put("message", language.apply(violation.text()));
    if (violation.field().group() == FormField.Group.PERMIT
        && violation.field() != FormField.NOTE) {
      json.put("value", violation.value());
    }
    return json;
  }
}
