package az.permit.http.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** From the template to the list, with rows that must be mended on the way. */
class BulkUploadTest {
  private static final PortalUnderTest PORTAL = new PortalUnderTest();
  private static final String HEADER =
      "pin;cardSeries;cardNumber;firstName;surname;birthDate;workplace;position;"
          + "plate;start;end;basisDate;basisNumber;type;territories\n";

  private final Visitor clerk = PORTAL.visitor("seal-alpha");

  @AfterAll
  static void stop() {
    PORTAL.close();
  }

  private static String row(String pin) {
    return pin
        + ";AZE;1234567;Şəhla;İsgəndərova;23.09.1985;Mərkəz;mühəndis;"
        + "10-AZ-158;06.04.2020;20.04.2020;01.04.2020;12;staff;baki\n";
  }

  private static byte[] table(int good, int bad) {
    String rows =
        IntStream.range(0, good)
                .mapToObj(i -> row("5ZZ" + (1000 + i)))
                .collect(Collectors.joining())
            + IntStream.range(0, bad)
                .mapToObj(i -> row("OI" + (10000 + i)))
                .collect(Collectors.joining());
    return (HEADER + rows).getBytes(UTF_8);
  }

  /** Uploads a file and follows the link to refresh until nobody works on it. */
  private String checked(byte[] table) {
    clerk.get("/bulk");
    clerk.upload("/bulk", "icazeler.csv", table);
    String address = clerk.address();
    waitFor(address, "Fayl yoxlanıldı");
    return address;
  }

  private void waitFor(String address, String heading) {
    await().until(() -> clerk.get(address).body().contains("id=\"import-state\">" + heading));
  }

  @Test
  void theGoodRowsAreStoredAndTheBadOnesComeBackWithTheirReasons() {
    String address = checked(table(40, 2));
    assertThat(clerk.words())
        .contains("Düzgün sətirlər 40", "Səhvi olan sətirlər 2")
        .contains("42 Şəxsiyyət vəsiqəsinin FİN-i OI10000");

    clerk.post(address + "/store", "into", "drafts");
    waitFor(address, "Sətirlər saxlanıldı");

    assertThat(clerk.words()).contains("Saxlanılan sətirlər 40", "Səhvi olan sətirlər 2");
    assertThat(clerk.get(address + "/failed.csv").body())
        .contains("OI10000", "OI10001", "FİN")
        .doesNotContain("5ZZ1000");
    clerk.get("/permits?state=draft");
    assertThat(clerk.words()).contains("Tapılan icazələr: 40");
  }

  @Test
  void theGoodRowsMayBeConfirmedAtOnce() {
    String address = checked(table(3, 0));
    clerk.post(address + "/store", "into", "confirmed");
    waitFor(address, "Sətirlər saxlanıldı");

    clerk.get("/permits?state=confirmed");
    assertThat(clerk.words()).contains("Tapılan icazələr: 3");
  }

  @Test
  void anotherOrganisationsFileIsNotThere() {
    String address = checked(table(1, 1));
    Visitor other = PORTAL.visitor("seal-beta");

    assertThat(other.get(address).statusCode()).isEqualTo(404);
    assertThat(other.get(address + "/failed.csv").statusCode()).isEqualTo(404);
    other.get("/bulk");
    other.post(address + "/store", "into", "drafts");
    assertThat(other.status()).isEqualTo(404);
  }

  @Test
  void theTemplatesNameTheFieldsOfTheForm() {
    assertThat(clerk.get("/bulk/template.csv").body())
        .contains("Şəxsiyyət vəsiqəsinin FİN-i;", "Dövlət qeydiyyat nişanı");
    assertThat(clerk.get("/bulk/template.xlsx").body()).startsWith("PK");
    assertThat(clerk.get("/bulk/template.xlsx").headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"icazeler.xlsx\"");
  }

  @Test
  void aFileOfAnotherShapeIsRefusedWithTheReason() {
    clerk.get("/bulk");
    clerk.upload("/bulk", "telefon.csv", "name;phone\nElmin;1\n".getBytes(UTF_8));

    assertThat(clerk.status()).isEqualTo(422);
    assertThat(clerk.page()).contains("href=\"#file\"", "id=\"file-error\"", "<title>Xəta:");
    assertThat(clerk.words()).contains("Cədvəlin sütunları nümunədəki kimi deyil.");
  }

  @Test
  void noFileIsSaid() {
    clerk.get("/bulk");
    clerk.upload("/bulk", "", new byte[0]);

    assertThat(clerk.status()).isEqualTo(422);
    assertThat(clerk.words()).contains("Fayl seçin.");
  }

  @Test
  void aFileThatIsFarTooLargeIsRefusedBeforeItIsRead() {
    clerk.get("/bulk");
    byte[] large = "x".repeat(22 << 20).getBytes(StandardCharsets.US_ASCII);

    assertThat(clerk.upload("/bulk", "large.csv", large).statusCode()).isEqualTo(413);
  }
}
