package az.permit.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same work in a browser that runs no script. */
class NoScriptBrowserTest {
  private static Stage stage;
  private Visitor clerk;

  @BeforeAll
  static void set(@TempDir Path folder) throws Exception {
    stage = Stage.set(folder);
  }

  @AfterAll
  static void close() {
    stage.close();
  }

  @BeforeEach
  void signIn() {
    clerk = stage.visitorWithoutScript().signedInAs("seal-alpha");
  }

  @AfterEach
  void leave() {
    clerk.close();
  }

  @Test
  void theHolderOfTheSealComesHomeToTheOrganisation() {
    assertThat(clerk.path()).isEqualTo("/home");
    assertThat(clerk.text(".permit-who")).contains("Nigar Həsənova", "\"Alfa Təchizat\" MMC");
  }

  @Test
  void aDoubleClickOnSaveMakesOneDraft() {
    clerk.open("/permits/new");
    clerk.fill(TypedPermit.of("3AAAA21", "Günay", "Öməroğlu"));
    clerk.clickTwice("save", "**/permits/p-*");

    clerk.open("/permits");
    clerk.type(Map.of("text", "3AAAA21")).click("search");
    assertThat(clerk.cells("main tbody tr")).hasSize(1);
  }

  @Test
  void whatIsMissingIsNamedAndLinkedToItsField() {
    clerk.open("/permits/new");
    clerk.fill(TypedPermit.of("3AAAA22", "Gülşən", "Əzizova").with("pin", "3OAAA22"));
    clerk.page().locator("#confirm").check();
    clerk.click("save");

    clerk.page().locator(".govuk-error-summary a[href='#pin']").click();

    assertThat(clerk.page().url()).endsWith("#pin");
    assertThat(clerk.page().locator("#pin").inputValue()).isEqualTo("3OAAA22");
  }

  @Test
  void draftsThatAreChosenOnTheListAreConfirmedTogether() {
    String one = clerk.saves(TypedPermit.of("3AAAA23", "Pərvanə", "Şıxəliyeva"));
    clerk.open("/permits");
    clerk.page().locator("tr:has(a[href='" + one + "']) input[name=permit]").check();
    clerk.click("confirm-selected").click("confirm-now");

    clerk.awaits(one, "#state", "İCAZƏ VERİLMİŞ");
  }

  @Test
  void whoseSignatureNamesNoOrganisationIsToldSo() {
    try (Visitor nobody = stage.visitorWithoutScript().signedInAs("no-tin")) {
      assertThat(nobody.main()).contains("VÖEN");
      assertThat(nobody.open("/permits")).isEqualTo(403);
    }
  }

  @Test
  void anEmployeeDeniesBeingListed() {
    clerk.confirms(TypedPermit.of("4AB0J99", "Ağasəf", "Bağırov"));

    try (Visitor citizen = stage.visitorWithoutScript().signedInAs("citizen")) {
      citizen.open("/my-permits");
      citizen.page().locator("a[href$='/deny']").first().click();
      citizen.page().locator("main form button").click();

      assertThat(citizen.path()).isEqualTo("/my-permits");
    }
  }

  @Test
  void aDraftIsSavedEditedFoundAndDeleted() {
    String draft = clerk.saves(TypedPermit.of("3AAAA11", "İsmayıl", "Əliağaşov"));
    clerk.click("edit").type(Map.of("position", "Baş mühasib")).click("save");

    clerk.open("/permits");
    clerk.type(Map.of("text", "3AAAA11")).click("search");
    assertThat(clerk.text("tr:has(a[href='" + draft + "'])"))
        .contains("3AAAA11 - İsmayıl Əliağaşov", "Baş mühasib");

    clerk.open(draft);
    clerk.click("delete").click("delete-now");
    assertThat(clerk.main()).contains("Qaralama silindi.");
  }

  @Test
  void aPermitIsConfirmedApprovedPrintedAndWithdrawn() {
    String permit = clerk.confirms(TypedPermit.of("3AAAA12", "Şəfəq", "İmanova"));
    clerk.awaits(permit, "#state", "İCAZƏ VERİLMİŞ");
    clerk.open("/home");
    assertThat(clerk.text("#persons")).doesNotStartWith("0");
    assertThat(clerk.text("#vehicles")).doesNotStartWith("0");

    clerk.open(permit);
    clerk.click("print");
    assertThat(clerk.page().locator(".permit-qr").isVisible()).isTrue();

    clerk.open(permit);
    clerk.click("withdraw").click("withdraw-now");
    assertThat(clerk.main()).contains("İcazə geri götürüldü.");
  }

  @Test
  void aRejectedPermitShowsTheReason() {
    String permit =
        clerk.confirms(TypedPermit.of("3AAAA13", "Cəmilə", "Həsənli").with("note", "imtina olsun"));

    clerk.awaits(permit, "#reason", "Qeydə görə imtina edilir");
    clerk.open("/notifications");

    assertThat(clerk.text("#notices")).contains("Qeydə görə imtina edilir");
  }

  @Test
  void aDelegateActsUntilTheAuthorityIsTakenBack() {
    clerk.grants("7UC0C33", "AZE 1000003");

    try (Visitor delegate = stage.visitorWithoutScript().signedInAs("delegate")) {
      String draft = delegate.saves(TypedPermit.of("3AAAA14", "Ülvi", "Çələbi"));
      assertThat(delegate.main()).contains("Ülvi", "Çələbi");

      clerk.page().locator("#authorisations button").click();
      clerk.click("take-back-now");

      assertThat(delegate.open(draft)).isEqualTo(403);
    }
  }

  @Test
  void aFileIsCheckedAndItsGoodRowsAreSaved(@TempDir Path folder) throws Exception {
    clerk.open("/bulk");
    String header = Files.readString(clerk.download("template-csv")).strip();
    clerk.upload(Files.writeString(folder.resolve("list.csv"), StaffTable.of(header, 9, 3)));
    String upload = clerk.path();

    clerk.awaits(upload, "#good", "6");
    clerk.click("store-drafts");
    clerk.awaits(upload, "#import-state", "Sətirlər saxlanıldı");

    assertThat(clerk.text("#bad")).isEqualTo("3");
  }
}
