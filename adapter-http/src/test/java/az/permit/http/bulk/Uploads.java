package az.permit.http.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import az.permit.core.organisation.form.FormField;
import az.permit.core.organisation.form.PermitForm;
import az.permit.core.port.Listings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Files as clerks upload them, and some that nobody should. */
public final class Uploads {
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  private Uploads() {}

  /** Keys of all fields, as a header. */
  public static List<String> header() {
    return Arrays.stream(FormField.values()).map(FormField::key).toList();
  }

  /** A faultless row about the employee of that number. */
  public static List<String> row(int number) {
    return cells(Listings.details(number).form());
  }

  /** A row about the same employee, whose PIN is wrong. */
  public static List<String> badRow(int number) {
    return cells(Listings.details(number).form().with(FormField.PIN, "OI"));
  }

  private static List<String> cells(PermitForm form) {
    return Arrays.stream(FormField.values()).map(form::text).toList();
  }

  /** A CSV file with so many good rows, then so many bad ones. */
  public static byte[] csv(int good, int bad) {
    StringBuilder text = new StringBuilder("\uFEFF").append(line(header()));
    IntStream.rangeClosed(1, good).forEach(i -> text.append(line(row(i))));
    IntStream.rangeClosed(1, bad).forEach(i -> text.append(line(badRow(good + i))));
    return text.toString().getBytes(UTF_8);
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(";", "", "\r\n"));
  }

  /** A workbook of these rows. */
  public static byte[] workbook(List<List<String>> rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "test", null)) {
      Worksheet sheet = workbook.newWorksheet("rows");
      for (int r = 0; r < rows.size(); r++) {
        for (int c = 0; c < rows.get(r).size(); c++) {
          sheet.value(r, c, rows.get(r).get(c));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A workbook of a few kilobytes that unpacks to so many bytes. */
  public static byte[] bomb(int bytes) {
    return zip(SHEET, "<worksheet>" + " ".repeat(bytes) + "</worksheet>");
  }

  /** A workbook with one cell so far to the right that a row of it fills the memory. */
  public static byte[] farCell() {
    return zip(SHEET, "<worksheet><row r='1'><c r='ZZZZZZ1'><v>1</v></c></row></worksheet>");
  }

  private static byte[] zip(String name, String content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
