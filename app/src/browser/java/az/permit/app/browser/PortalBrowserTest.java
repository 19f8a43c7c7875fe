package az.permit.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The work of a clerk and of the holder of the seal, from sign-in to MIA's answer. */
class PortalBrowserTest {
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
    clerk = stage.visitor().signedInAs("seal-alpha");
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
  void aSavedDraftStandsOnTheListWithItsLetters() {
    String draft = clerk.saves(TypedPermit.of("1AAAA11", "İsmayıl", "Əliağaşov"));

    clerk.click("edit");
    assertThat(clerk.page().locator("#firstName").inputValue()).isEqualTo("İsmayıl");
    clerk.open("/permits");

    assertThat(clerk.text("tr:has(a[href='" + draft + "'])"))
        .contains("1AAAA11 - İsmayıl Əliağaşov", "Sürücü", "Bakı");
  }

  @Test
  void anEditedDraftShowsWhatWasChanged() {
    String draft = clerk.saves(TypedPermit.of("1AAAA12", "Şəfəq", "İmanova"));

    clerk.click("edit").type(Map.of("position", "Baş mühasib")).click("save");

    assertThat(clerk.path()).isEqualTo(draft);
    assertThat(clerk.main()).contains("Baş mühasib").doesNotContain("Sürücü");
  }

  @Test
  void aDeletedDraftIsGone() {
    String draft = clerk.saves(TypedPermit.of("1AAAA13", "Pərvanə", "Şıxəliyeva"));

    clerk.click("delete").click("delete-now");

    assertThat(clerk.path()).isEqualTo("/permits");
    assertThat(clerk.main()).contains("Qaralama silindi.").doesNotContain("Şıxəliyeva");
    assertThat(clerk.open(draft)).isEqualTo(404);
  }

  @Test
  void whatIsMissingIsNamedAndLinkedToItsField() {
    clerk.open("/permits/new");
    clerk.fill(TypedPermit.of("1AAAA14", "Gülşən", "Əzizova").with("pin", "1OAAA14"));
    clerk.page().locator("#confirm").check();
    clerk.click("save");

    clerk.page().locator(".govuk-error-summary a[href='#pin']").click();

    assertThat(clerk.page().locator("#pin:focus").inputValue()).isEqualTo("1OAAA14");
  }

  @Test
  void aConfirmedPermitIsApprovedAfterAMomentAndCounted() {
    String permit = clerk.confirms(TypedPermit.of("1AAAA15", "Əsgər", "İsgəndərov"));
    assertThat(clerk.main()).contains("İcazə təsdiqləndi və DİN-ə göndərildi.");

    clerk.awaits(permit, "#state", "İCAZƏ VERİLMİŞ");
    clerk.awaits("/home", "#count-approved", "1");

    assertThat(clerk.text("#persons")).startsWith("1");
    assertThat(clerk.text("#vehicles")).startsWith("1");
  }

  @Test
  void aRejectedPermitShowsTheReasonOfMiaAndANotice() {
    String permit =
        clerk.confirms(TypedPermit.of("1AAAA16", "Cəmilə", "Həsənli").with("note", "imtina olsun"));

    clerk.awaits(permit, "#reason", "Qeydə görə imtina edilir");
    clerk.open("/notifications");

    assertThat(clerk.text("#notices")).contains("Qeydə görə imtina edilir");
  }

  @Test
  void aDelegateActsUntilTheAuthorityIsTakenBack() {
    clerk.grants("7UC0C33", "AZE 1000003");
    assertThat(clerk.text("#authorisations")).contains("7UC0C33");

    try (Visitor delegate = stage.visitor().signedInAs("delegate")) {
      String draft = delegate.saves(TypedPermit.of("1AAAA17", "Ülvi", "Çələbi"));
      assertThat(delegate.main()).contains("Ülvi", "Çələbi");
      assertThat(delegate.open("/authorisations")).isEqualTo(403);

      clerk.page().locator("#authorisations button").click();
      clerk.click("take-back-now");
      assertThat(clerk.main()).contains("Səlahiyyət geri alındı.");

      assertThat(delegate.open(draft)).isEqualTo(403);
    }
  }

  @Test
  void whoseSignatureNamesNoOrganisationIsToldSo() {
    try (Visitor nobody = stage.visitor().signedInAs("no-tin")) {
      nobody.open("/sign-in/no-organisation");

      assertThat(nobody.main()).contains("VÖEN");
      assertThat(nobody.open("/permits")).isEqualTo(403);
    }
  }
}
