package az.permit.http.bulk;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.permit.http.bulk.UploadRefusal.Cause;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {
  private static final UploadLimits SMALL =
      new UploadLimits(1 << 20, 1 << 20, 4 << 20, 1 << 20, 50, 100);

  @TempDir Path directory;

  @Test
  void semicolonsCommasAndTabsSeparateCells() throws Exception {
    for (String separator : List.of(";", ",", "\t")) {
      assertThat(read(("a" + separator + "b\nc" + separator + "d").getBytes(UTF_8)))
          .as(separator)
          .containsExactly(List.of("a", "b"), List.of("c", "d"));
    }
  }

  @Test
  void aLineMayNameTheSeparator() throws Exception {
    assertThat(rows("sep=,\r\na,b;c\r\n1,2".getBytes(UTF_8)))
        .containsExactly(new TableRow(2, List.of("a", "b;c")), new TableRow(3, List.of("1", "2")));
  }

  @Test
  void quotesKeepSeparatorsAndLinesTogether() throws Exception {
    assertThat(rows("a;\"b,c,d,e\"\n\"x\ny\";\"say \"\"yes\"\"\"\n;\n1;2".getBytes(UTF_8)))
        .containsExactly(
            new TableRow(1, List.of("a", "b,c,d,e")),
            new TableRow(2, List.of("x\ny", "say \"yes\"")),
            new TableRow(5, List.of("1", "2")));
  }

  @Test
  void everyEncodingOfSpreadsheetsIsRead() throws Exception {
    String text = "Adı;Soyadı\nŞükür;Çoğaz";
    for (byte[] file :
        List.of(
            text.getBytes(UTF_8),
            ("\uFEFF" + text).getBytes(UTF_8),
            ("\uFEFF" + text).getBytes(UTF_16LE),
            text.getBytes(Charset.forName("windows-1254")))) {
      assertThat(read(file)).containsExactly(List.of("Adı", "Soyadı"), List.of("Şükür", "Çoğaz"));
    }
  }

  @Test
  void aWorkbookIsReadByItsFirstSheet() throws Exception {
    byte[] workbook = Uploads.workbook(List.of(List.of("a", "b"), List.of(""), List.of("Ə", "1")));

    assertThat(rows(workbook))
        .containsExactly(new TableRow(1, List.of("a", "b")), new TableRow(3, List.of("Ə", "1")));
  }

  @Test
  void aZipBombIsRefused() {
    assertRefused(Uploads.bomb(5 << 20), Cause.EXPANDS_TOO_FAR);
  }

  @Test
  void aCellFarOutIsRefused() {
    assertRefused(Uploads.farCell(), Cause.UNREADABLE);
  }

  @Test
  void aBrokenWorkbookIsRefused() {
    byte[] workbook = Uploads.workbook(List.of(List.of("a")));
    assertRefused(Arrays.copyOf(workbook, workbook.length / 2), Cause.UNREADABLE);
    assertRefused(Uploads.bomb(10), Cause.UNREADABLE);
    assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}, Cause.UNREADABLE);
  }

  @Test
  void aQuoteThatNeverEndsIsRefused() {
    byte[] file = ("a;b\n\"" + "x".repeat(500_000)).getBytes(UTF_8);

    assertRefused(file, Cause.UNREADABLE);
  }

  @Test
  void anEmptyFileIsRefused() {
    assertRefused(new byte[0], Cause.EMPTY);
  }

  @Test
  void aFileThatIsTooLargeIsRefusedByItsKind() {
    assertRefused(new byte[(1 << 20) + 1], Cause.TOO_LARGE);
  }

  private void assertRefused(byte[] file, Cause cause) {
    assertThatThrownBy(() -> rows(file))
        .isInstanceOfSatisfying(
            UnreadableTable.class, e -> assertThat(e.refusal().cause()).isEqualTo(cause));
  }

  private List<List<String>> read(byte[] file) throws IOException, UnreadableTable {
    return rows(file).stream().map(TableRow::cells).toList();
  }

  private List<TableRow> rows(byte[] file) throws IOException, UnreadableTable {
    Path path = Files.write(directory.resolve("file"), file);
    List<TableRow> rows = new ArrayList<>();
    try (Table table = Tables.open(path, SMALL)) {
      for (Optional<TableRow> row = table.next(); row.isPresent(); row = table.next()) {
        rows.add(row.get());
      }
    }
    return rows;
  }
}
