package az.permit.http.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.organisation.form.FormField;
import az.permit.core.organisation.portal.ImportRows.Into;
import az.permit.core.port.Listings;
import az.permit.core.regime.LocalizedText;
import az.permit.http.bulk.UploadRefusal.Cause;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableImportTest {
  private static final Wording ENGLISH = LocalizedText::en;
  private static final UploadLimits LIMITS =
      new UploadLimits(10 << 20, 1 << 20, 4 << 20, 1 << 20, 50, 2_000);

  @TempDir Path directory;
  private ImportRoom room;
  private Path failed;
  private final ImportTally tally = new ImportTally();

  @BeforeEach
  void open() {
    room = new ImportRoom(directory.resolve("spool"), LIMITS);
    failed = directory.resolve("failed.csv");
  }

  @Test
  void aDryRunFindsTheBadRowsAndStoresNothing() throws Exception {
    Optional<UploadRefusal> refusal = check(Uploads.csv(3, 2));

    assertThat(refusal).isEmpty();
    assertThat(tally.good()).isEqualTo(3);
    assertThat(tally.bad()).isEqualTo(2);
    assertThat(room.stored()).isZero();
  }

  @Test
  void aBadRowIsDescribedByLineColumnValueAndReason() throws Exception {
    check(Uploads.csv(3, 1));

    BadRow bad = tally.described().get(0);
    assertThat(bad.line()).isEqualTo(5);
    assertThat(bad.faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.field()).contains(FormField.PIN);
              assertThat(fault.value()).isEqualTo("OI");
              assertThat(fault.rule()).isEqualTo("pin-length");
              assertThat(fault.reason().en()).contains("7 characters");
            });
  }

  @Test
  void theGoodRowsAreStoredAndTheBadOnesWrittenBack() throws Exception {
    store(Uploads.csv(1_100, 2), Into.CONFIRMED);

    assertThat(tally.good()).isEqualTo(1_100);
    assertThat(room.stored()).isEqualTo(1_100);
    assertThat(Files.readAllLines(failed)).hasSize(3);
  }

  @Test
  void failedRowsAreMendedAndSentAgain() throws Exception {
    store(Uploads.csv(1, 1), Into.DRAFTS);
    String mended = Files.readString(failed).replace("OI", Listings.pin(9).value());

    Path again = Files.writeString(directory.resolve("again.csv"), mended);
    ImportTally second = new ImportTally();
    Path failedAgain = directory.resolve("failed-again.csv");
    room.tables.store(again, failedAgain, Listings.SEAL, Into.DRAFTS, ENGLISH, second);

    assertThat(second.good()).isEqualTo(1);
    assertThat(second.bad()).isZero();
    assertThat(room.stored()).isEqualTo(2);
    assertThat(Files.readAllLines(failedAgain).get(0)).containsOnlyOnce("Reason");
  }

  @Test
  void failedRowsNameTheReasonInALastColumn() throws Exception {
    check(Uploads.csv(0, 1));

    List<String> lines = Files.readAllLines(failed);
    assertThat(lines.get(0)).startsWith("\uFEFFpin;cardSeries").endsWith(";Reason");
    assertThat(lines.get(1)).startsWith("OI;").contains("PIN of the identity card: A PIN has 7");
  }

  @Test
  void noFailedRowCanRunAsAFormula() throws Exception {
    String row = String.join(";", Uploads.badRow(1)).replace("OI", "=HYPERLINK(1)");

    check((String.join(";", Uploads.header()) + "\n" + row.replace("\"", "")).getBytes(UTF_8));

    assertThat(Files.readAllLines(failed).get(1)).startsWith("'=HYPERLINK(1);");
  }

  @Test
  void failedRowsCanBeHadAsAWorkbook() throws Exception {
    check(Uploads.csv(0, 2));
    ByteArrayOutputStream workbook = new ByteArrayOutputStream();

    ImportTemplate.workbookOf(failed, workbook);

    Path file = Files.write(directory.resolve("failed.xlsx"), workbook.toByteArray());
    assertThat(rows(file)).hasSize(3);
    assertThat(rows(file).get(1).get(0)).isEqualTo("OI");
  }

  @Test
  void theStorageFailingLosesNoRow() throws Exception {
    room.transactionsUntilFailure = 1;

    store(Uploads.csv(1_200, 0), Into.DRAFTS);

    assertThat(tally.isInterrupted()).isTrue();
    assertThat(tally.good()).isEqualTo(500);
    assertThat(tally.bad()).isEqualTo(700);
    assertThat(room.stored()).isEqualTo(500);
    assertThat(Files.readAllLines(failed)).hasSize(701);
  }

  @Test
  void aTableOfAnotherShapeIsRefusedByTheColumnsItLacks() throws Exception {
    Optional<UploadRefusal> refusal = check("name;amount\nx;1".getBytes(UTF_8));

    assertThat(refusal).isPresent();
    assertThat(refusal.get().cause()).isEqualTo(Cause.WRONG_COLUMNS);
    assertThat(refusal.get().text().en())
        .contains("Missing: PIN of the identity card, Start date, End date");
    assertThat(refusal.get().text().az()).contains("Başlama tarixi");
  }

  @Test
  void moreRowsThanAllowedAreRefused() throws Exception {
    assertThat(check(Uploads.csv(2_001, 0)).map(UploadRefusal::cause))
        .contains(Cause.TOO_MANY_ROWS);
  }

  @Test
  void aHeaderAloneIsRefused() throws Exception {
    assertThat(check(Uploads.csv(0, 0)).map(UploadRefusal::cause)).contains(Cause.EMPTY);
  }

  @Test
  void theTemplatesAreTablesOfTheRightShape() throws Exception {
    ImportTemplate template = new ImportTemplate(ImportRoom.RULES);
    for (Wording wording : List.<Wording>of(LocalizedText::az, ENGLISH, LocalizedText::ru)) {
      ByteArrayOutputStream workbook = new ByteArrayOutputStream();
      template.workbook(wording, workbook);
      for (byte[] file : List.of(template.csv(wording), workbook.toByteArray())) {
        assertThat(room.tables.look(Files.write(directory.resolve("template"), file)).get())
            .isEmpty();
      }
    }
  }

  private Optional<UploadRefusal> check(byte[] file) throws IOException {
    return room.tables.check(file(file), failed, ENGLISH, tally);
  }

  private void store(byte[] file, Into into) throws IOException {
    room.tables.store(file(file), failed, Listings.SEAL, into, ENGLISH, tally);
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(directory.resolve("upload"), content);
  }

  private static List<List<String>> rows(Path file) throws Exception {
    List<List<String>> rows = new ArrayList<>();
    try (Table table = Tables.open(file, LIMITS)) {
      for (Optional<TableRow> row = table.next(); row.isPresent(); row = table.next()) {
        rows.add(row.get().cells());
      }
    }
    return rows;
  }
}
