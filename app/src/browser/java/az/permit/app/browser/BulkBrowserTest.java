package az.permit.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five hundred permits in one file, twenty of which must be mended. */
class BulkBrowserTest {
  private static final int ROWS = 500;
  private static final int BAD = 20;
  private static Stage stage;

  @BeforeAll
  static void set(@TempDir Path folder) throws Exception {
    stage = Stage.set(folder);
  }

  @AfterAll
  static void close() {
    stage.close();
  }

  @Test
  void theGoodRowsAreConfirmedAndTheBadOnesComeBackToBeMended(@TempDir Path folder)
      throws Exception {
    try (Visitor clerk = stage.visitor().signedInAs("seal-beta")) {
      clerk.open("/bulk");
      String header = Files.readString(clerk.download("template-csv")).strip();
      Path file = Files.writeString(folder.resolve("list.csv"), StaffTable.of(header, ROWS, BAD));

      clerk.upload(file);
      clerk.awaitsHere("#good", "" + (ROWS - BAD));
      assertThat(clerk.text("#bad")).isEqualTo("" + BAD);
      assertThat(clerk.cells("#report tbody tr:first-child td"))
          .startsWith("26", "Şəxsiyyət vəsiqəsinin FİN-i", "QOI0025");
      assertThat(clerk.cells("#report tbody tr:first-child td").get(3)).isNotBlank();

      clerk.click("store-confirmed");
      clerk.awaitsHere("#import-state", "Sətirlər saxlanıldı");
      assertThat(clerk.text("#good")).isEqualTo("" + (ROWS - BAD));

      List<String> failed = Files.readAllLines(clerk.download("failed-csv"));
      assertThat(failed).hasSize(1 + BAD);
      assertThat(failed.get(1)).contains("QOI0025");
      clerk.open("/permits");
      assertThat(clerk.text("#total")).contains("" + (ROWS - BAD));
    }
  }
}
