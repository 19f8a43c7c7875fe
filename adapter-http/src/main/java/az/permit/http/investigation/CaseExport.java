package az.permit.http.investigation;

import az.permit.core.investigation.CaseDecision;
import az.permit.core.investigation.CaseFile;
import az.permit.core.investigation.CaseFilter;
import az.permit.core.investigation.judging.JudgeCases;
import az.permit.http.bulk.CsvFiles;
import az.permit.http.bulk.FormulaGuard;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cases in a file: one row each, with masks in place of persons. Whoever needs a person opens that
 * one case, so that no file carries them all away. Stateless and thread-safe.
 */
public final class CaseExport {
  /** So many cases at most; more are to be narrowed by day. */
  public static final int MOST = 100_000;

  private static final int AT_ONCE = 500;
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "state",
          "rule",
          "day",
          "at",
          "about",
          "evidence",
          "decisions",
          "decidedAt",
          "investigator",
          "reason");
  private static final JsonMapper MAPPER = new JsonMapper();

  private CaseExport() {}

  /** All cases that fit, or empty if they are more than {@value #MOST}. */
  static Optional<List<CaseFile>> read(JudgeCases cases, CaseFilter filter) {
    List<CaseFile> all = new ArrayList<>();
    List<CaseFile> page = cases.list(filter, Optional.empty(), AT_ONCE);
    while (!page.isEmpty() && all.size() <= MOST) {
      all.addAll(page);
      page = cases.list(filter, Optional.of(all.get(all.size() - 1).id()), AT_ONCE);
    }
    return all.size() > MOST ? Optional.empty() : Optional.of(all);
  }

  static byte[] csv(List<CaseFile> files) {
    StringWriter text = new StringWriter();
    try (CsvWriter writer = CsvFiles.writer(text)) {
      writer.writeRecord(COLUMNS);
      for (CaseFile file : files) {
        writer.writeRecord(values(file).stream().map(FormulaGuard::guard).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  static byte[] json(List<CaseFile> files) {
    ArrayNode list = MAPPER.createArrayNode();
    for (CaseFile file : files) {
      ObjectNode object = list.addObject();
      List<String> values = values(file);
      for (int i = 0; i < values.size(); i++) {
        object.put(COLUMNS.get(i), values.get(i));
      }
    }
    try {
      return MAPPER.writeValueAsBytes(list);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> values(CaseFile file) {
    Optional<CaseDecision> last =
        file.decisions().stream().skip(Math.max(0, file.version() - 1)).findFirst();
    return List.of(
        file.id(),
        file.state().code(),
        file.matter().rule(),
        file.matter().day().toString(),
        file.matter().at().toString(),
        Shown.MASKED.about(file.matter()),
        file.matter().evidence(),
        Integer.toString(file.version()),
        last.map(CaseDecision::at).map(Object::toString).orElse(""),
        last.map(CaseDecision::investigator).orElse(""),
        last.map(CaseDecision::reason).orElse(""));
  }
}
