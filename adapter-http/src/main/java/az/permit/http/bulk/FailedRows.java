package az.permit.http.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import az.permit.core.organisation.form.FormField;
import az.permit.core.regime.LocalizedText;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the rows that failed, as they came, with the reasons in one more column: to be mended and
 * sent again. For one thread.
 */
final class FailedRows implements Closeable {
  private static final LocalizedText REASON = new LocalizedText("Səbəb", "Reason", "Причина");

  private final CsvWriter writer;
  private final Wording wording;
  private final List<Boolean> kept = new ArrayList<>();

  private FailedRows(CsvWriter writer, Wording wording, List<String> header) {
    this.writer = writer;
    this.wording = wording;
    header.forEach(heading -> kept.add(!isReason(heading)));
    write(header, wording.of(REASON));
  }

  /** Begins the file; reasons of an earlier attempt are left out. */
  static FailedRows open(Path file, Wording wording, List<String> header) throws IOException {
    return new FailedRows(CsvFiles.writer(Files.newBufferedWriter(file, UTF_8)), wording, header);
  }

  void add(TableRow row, List<CellFault> faults) {
    write(
        row.cells(), faults.stream().map(this::reason).distinct().collect(Collectors.joining(" ")));
  }

  private String reason(CellFault fault) {
    String reason = wording.of(fault.reason());
    return fault.field().map(field -> label(field) + ": " + reason).orElse(reason);
  }

  private String label(FormField field) {
    return wording.of(field.label());
  }

  private void write(List<String> cells, String reason) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      if (kept.get(i)) {
        out.add(FormulaGuard.guard(i < cells.size() ? cells.get(i) : ""));
      }
    }
    out.add(reason);
    writer.writeRecord(out);
  }

  private static boolean isReason(String heading) {
    String bare = heading.strip();
    return bare.equals(REASON.az()) || bare.equals(REASON.en()) || bare.equals(REASON.ru());
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
