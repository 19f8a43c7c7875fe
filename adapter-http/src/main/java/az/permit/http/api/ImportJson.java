package az.permit.http.api;

import az.permit.core.organisation.form.FormField;
import az.permit.http.bulk.BadRow;
import az.permit.http.bulk.CellFault;
import az.permit.http.bulk.ImportStatus;
import az.permit.http.bulk.UploadRefusal;
import az.permit.http.page.Language;
import az.permit.http.problem.ProblemType;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;

/** Imports as JSON, and refused files as problems. Stateless and thread-safe. */
final class ImportJson {
  private static final String LATER_SECONDS = "60";

  private ImportJson() {}

  /** Without the rows. */
  static ObjectNode brief(ImportStatus status, Language language) {
    ObjectNode json =
        Json.object()
            .put("id", status.id())
            .put("state", status.state().code())
            .put("begunAt", status.begunAt().toString())
            .put("percent", status.percent())
            .put("checked", status.checked())
            .put("good", status.good())
            .put("bad", status.bad())
            .put("stored", status.stored())
            .put("failed", status.failed());
    status.refusal().ifPresent(refusal -> json.set("problem", problem(refusal).json(language)));
    return json;
  }

  /** With the first bad rows: line, column, value, and reason. */
  static ObjectNode full(ImportStatus status, Language language) {
    ObjectNode json = brief(status, language);
    ArrayNode ignored = json.putArray("ignoredColumns");
    status.ignored().forEach(ignored::add);
    ArrayNode rows = json.putArray("badRows");
    for (BadRow row : status.badRows()) {
      ArrayNode faults = rows.addObject().put("line", row.line()).putArray("faults");
      row.faults().forEach(fault -> faults.add(json(fault, language)));
    }
    json.put("moreBadRows", status.badRows().size() < Math.max(status.bad(), status.failed()));
    return json;
  }

  private static ObjectNode json(CellFault fault, Language language) {
    ObjectNode json = Json.object();
    fault
        .field()
        .ifPresent(
            field ->
                json.put("field", field.key())
                    .put("column", language.pick(field.label()))
                    .put("value", fault.value()));
    return json.put("rule", fault.rule()).put("message", language.pick(fault.reason()));
  }

  static ApiProblem problem(UploadRefusal refusal) {
    return switch (refusal.cause()) {
      case TOO_LARGE, EXPANDS_TOO_FAR, TOO_MANY_ROWS ->
          ApiProblem.of(ProblemType.TOO_LARGE, refusal.text());
      case UNREADABLE, DAYS_FROM_1904, EMPTY ->
          ApiProblem.of(ProblemType.FILE_UNREADABLE, refusal.text());
      case WRONG_COLUMNS ->
          ApiProblem.of(ProblemType.WRONG_COLUMNS, refusal.text())
              .with("missing", keys(refusal.missing()))
              .with("repeated", keys(refusal.twice()))
              .with("expected", keys(Arrays.asList(FormField.values())));
      case ANOTHER_RUNS -> ApiProblem.of(ProblemType.IMPORT_RUNS, refusal.text());
      case NO_ROOM ->
          ApiProblem.of(ProblemType.UNAVAILABLE, refusal.text())
              .header("Retry-After", LATER_SECONDS);
    };
  }

  private static ArrayNode keys(List<FormField> fields) {
    ArrayNode keys = Json.object().arrayNode();
    fields.forEach(field -> keys.add(field.key()));
    return keys;
  }
}
