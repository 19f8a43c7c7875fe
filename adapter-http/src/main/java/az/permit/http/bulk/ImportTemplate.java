package az.permit.http.bulk;

import az.permit.core.organisation.form.FormField;
import az.permit.core.organisation.rules.Choice;
import az.permit.core.organisation.rules.PortalRules;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The empty table that clerks fill in, and other tables as workbooks. Thread-safe. */
public final class ImportTemplate {
  private static final String APPLICATION = "permit";
  private static final String TEXT = "@"; // so that no zero is lost and no date is changed
  private static final double WIDTH = 22;
  private static final int FLUSH_ROWS = 1_000;

  private final PortalRules rules;

  /** With the lists of these rules. */
  public ImportTemplate(PortalRules rules) {
    this.rules = rules;
  }

  /** As CSV: the header alone. */
  public byte[] csv(Wording wording) {
    StringWriter text = new StringWriter();
    try (CsvWriter writer = CsvFiles.writer(text)) {
      writer.writeRecord(headings(wording));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** As XLSX: the header, and on a second sheet what may stand in the columns with lists. */
  public void workbook(Wording wording, OutputStream out) throws IOException {
    try (Workbook workbook = new Workbook(out, APPLICATION, null)) {
      Worksheet table = workbook.newWorksheet("permits");
      begin(table, headings(wording));
      table.finish();
      Worksheet lists = workbook.newWorksheet("lists");
      list(lists, 0, wording.of(FormField.TYPE.label()), rules.types(), wording);
      list(lists, 1, wording.of(FormField.TERRITORIES.label()), rules.territories(), wording);
      lists.finish();
    }
  }

  /** A CSV file of ours as XLSX, row by row. */
  public static void workbookOf(Path csv, OutputStream out) throws IOException {
    try (CsvTable rows = CsvTable.open(csv);
        Workbook workbook = new Workbook(out, APPLICATION, null)) {
      Worksheet table = workbook.newWorksheet("permits");
      int at = 0;
      for (Optional<TableRow> row = rows.next(); row.isPresent(); row = rows.next()) {
        List<String> cells = row.get().cells();
        if (at == 0) {
          begin(table, cells);
        } else {
          for (int i = 0; i < cells.size(); i++) {
            table.value(at, i, cells.get(i));
          }
        }
        at++;
        if (at % FLUSH_ROWS == 0) {
          table.flush();
        }
      }
      table.finish();
    } catch (UnreadableTable e) {
      throw new IllegalStateException("expected our own file to be readable", e);
    }
  }

  private static List<String> headings(Wording wording) {
    return Arrays.stream(FormField.values()).map(FormField::label).map(wording::of).toList();
  }

  private static void begin(Worksheet table, List<String> headings) {
    for (int i = 0; i < headings.size(); i++) {
      table.width(i, WIDTH);
      table.style(i).format(TEXT).set();
      table.value(0, i, headings.get(i));
    }
    table.freezePane(0, 1);
  }

  private static void list(
      Worksheet sheet, int column, String heading, List<Choice> list, Wording wording) {
    sheet.value(0, column, heading);
    for (int i = 0; i < list.size(); i++) {
      sheet.value(i + 1, column, wording.of(list.get(i).name()));
    }
  }
}
