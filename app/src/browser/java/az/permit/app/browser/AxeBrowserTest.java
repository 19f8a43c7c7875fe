package az.permit.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page can be read and used by everybody: WCAG 2.2 AA, as far as a program can tell. */
class AxeBrowserTest {
  private static final List<String> LANGUAGES = List.of("az", "en", "ru");
  private static final List<Integer> WIDTHS = List.of(1280, 320);
  private static final int HEIGHT = 900;

  private static Stage stage;
  private final List<String> found = new ArrayList<>();

  @BeforeAll
  static void set(@TempDir Path folder) throws Exception {
    stage = Stage.set(folder);
  }

  @AfterAll
  static void close() {
    stage.close();
  }

  @Test
  void thePagesBeforeSignInHaveNoFault() {
    try (Visitor visitor = stage.visitor()) {
      look(visitor, "/sign-in", "/phone");
    }
    assertThat(found).isEmpty();
  }

  @Test
  void thePagesOfWhoHasNoOrganisationHaveNoFault() {
    try (Visitor nobody = stage.visitor().signedInAs("no-tin")) {
      look(nobody, "/sign-in/no-organisation");
    }
    assertThat(found).isEmpty();
  }

  @Test
  void thePagesOfAnEmployeeHaveNoFault() {
    try (Visitor clerk = stage.visitor().signedInAs("seal-beta")) {
      clerk.confirms(TypedPermit.of("4AB0J99", "Ağasəf", "Bağırov"));
    }
    try (Visitor citizen = stage.visitor().signedInAs("citizen")) {
      look(citizen, "/my-permits");
      citizen.page().locator("a[href$='/deny']").first().click();
      look(citizen, citizen.path());
    }
    assertThat(found).isEmpty();
  }

  @Test
  void thePagesOfAnInvestigatorHaveNoFault() {
    try (Visitor investigator = stage.visitor().signedInAs("investigator")) {
      investigator.textsForStrangers("+994501110021");
      investigator.open("/cases?rule=documents-of-one-phone");
      investigator.page().locator("#cases a").first().click();
      investigator.page().waitForURL("**/cases/*-*");
      look(investigator, "/cases", "/cases?state=dismissed", investigator.path());
      investigator.click("reveal");
      investigator.page().waitForURL("**/reveal");
      lookAtThis(investigator, "a case in full");
      investigator.click("decide");
      investigator.page().waitForURL("**/decision");
      lookAtThis(investigator, "a decision with faults");
    }
    assertThat(found).isEmpty();
  }

  @Test
  void thePagesOfAPermitHaveNoFault() {
    try (Visitor clerk = stage.visitor().signedInAs("seal-alpha")) {
      String draft = clerk.saves(TypedPermit.of("2AAAA11", "İsmayıl", "Əliağaşov"));
      String approved = clerk.confirms(TypedPermit.of("2AAAA12", "Şəfəq", "İmanova"));
      clerk.awaits(approved, "#state", "İCAZƏ VERİLMİŞ");
      look(clerk, "/home", "/permits", "/permits/new", draft, draft + "/edit");
      look(clerk, draft + "/confirm", draft + "/delete", approved, approved + "/print");
      look(clerk, approved + "/withdraw", "/notifications");
    }
    assertThat(found).isEmpty();
  }

  @Test
  void theFormWithFaultsHasNoFaultOfItsOwn() {
    try (Visitor clerk = stage.visitor().signedInAs("seal-alpha")) {
      for (String language : LANGUAGES) {
        clerk.open("/permits/new?lang=" + language);
        clerk.page().locator("#confirm").check();
        clerk.click("save");
        lookAtThis(clerk, "the form with faults in " + language);
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void thePagesOfAuthorisationsHaveNoFault() {
    try (Visitor holder = stage.visitor().signedInAs("seal-beta")) {
      holder.grants("7UC0C33", "AZE 1000003");
      look(holder, "/authorisations", "/authorisations/new");
    }
    assertThat(found).isEmpty();
  }

  @Test
  void thePagesOfBulkUploadHaveNoFault(@TempDir Path folder) throws Exception {
    try (Visitor clerk = stage.visitor().signedInAs("seal-beta")) {
      clerk.open("/bulk");
      String header = Files.readString(clerk.download("template-csv")).strip();
      clerk.upload(Files.writeString(folder.resolve("list.csv"), StaffTable.of(header, 9, 3)));
      clerk.awaitsHere("#good", "6");
      look(clerk, "/bulk", clerk.path());
    }
    assertThat(found).isEmpty();
  }

  private void look(Visitor visitor, String... paths) {
    for (String path : paths) {
      for (String language : LANGUAGES) {
        visitor.open(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
        lookAtThis(visitor, path + " in " + language);
      }
    }
  }

  private void lookAtThis(Visitor visitor, String what) {
    Page page = visitor.page();
    for (int width : WIDTHS) {
      page.setViewportSize(width, HEIGHT);
      for (boolean dark : List.of(false, true)) {
        visitor.prefersDark(dark);
        String where = what + (dark ? ", dark, " : ", light, ") + width + ": ";
        Accessibility.faults(page).forEach(fault -> found.add(where + fault));
      }
      int content = (int) page.evaluate("document.scrollingElement.scrollWidth");
      if (content > width) {
        found.add("%s, %d: its content is %d wide".formatted(what, width, content));
      }
    }
  }
}
