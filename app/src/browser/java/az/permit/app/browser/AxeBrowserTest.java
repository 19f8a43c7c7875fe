package az.permit.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.http.WebServer;
import az.permit.http.access.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.javalin.config.RoutesConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
  void thePagesOfTheStandInProviderHaveNoFault() {
    try (Visitor visitor = stage.visitor()) {
      for (String language : LANGUAGES) {
        visitor.open("/sign-in?lang=" + language);
        visitor.page().locator("a[href^='/sign-in/start']").click();
        lookAtThis(visitor, "the people of the provider in " + language);
      }
      String provider = visitor.page().url().replaceFirst("/authorize.*", "");
      for (String language : LANGUAGES) {
        visitor.page().navigate(provider + "/end-session?lang=" + language);
        lookAtThis(visitor, "the end of the session at the provider in " + language);
      }
      look(visitor, "/signed-out");
    }
    assertThat(found).isEmpty();
  }

  @Test
  void thePagesOfErrorsHaveNoFault() {
    WebServer broken = new WebServer(0, "127.0.0.1", List.of(AxeBrowserTest::stumbles));
    broken.start();
    try (Visitor citizen = stage.visitor().signedInAs("citizen")) {
      look(citizen, "/nowhere", "/permits", "/problems/not-found");
      for (String language : LANGUAGES) {
        String address = "http://127.0.0.1:" + broken.port() + "/?lang=" + language;
        assertThat(citizen.page().navigate(address).status()).isEqualTo(500);
        lookAtThis(citizen, "a fault of ours in " + language);
      }
    } finally {
      broken.stop();
    }
    assertThat(found).isEmpty();
  }

  private static void stumbles(RoutesConfig routes) {
    routes.get(
        "/",
        context -> {
          throw new IllegalStateException("expected by the test");
        },
        Role.ANYONE);
  }

  @Test
  void theConflictOfTwoClerksHasNoFault() {
    try (Visitor clerk = stage.visitor().signedInAs("seal-alpha");
        Visitor other = stage.visitor().signedInAs("seal-alpha")) {
      String draft = clerk.saves(TypedPermit.of("2AAAA21", "Gülşən", "Əzizova"));
      for (String language : LANGUAGES) {
        clerk.open(draft + "/edit?lang=" + language);
        other.open(draft + "/edit");
        other.type(Map.of("position", "Baş mühasib " + language)).click("save");
        assertThat(clerk.submits("save")).isEqualTo(412);
        lookAtThis(clerk, "the conflict in " + language);
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void theListWithChosenRowsHasNoFault() {
    try (Visitor clerk = stage.visitor().signedInAs("seal-alpha")) {
      clerk.saves(TypedPermit.of("2AAAA22", "Ülvi", "Çələbi"));
      clerk.saves(TypedPermit.of("2AAAA23", "Ülviyyə", "Çələbi").with("start", ""));
      for (String language : LANGUAGES) {
        clerk.open("/permits?state=draft&lang=" + language);
        for (Locator row : clerk.page().locator("input[name=permit]").all()) {
          row.check();
        }
        lookAtThis(clerk, "the list with chosen rows in " + language);
        clerk.submits("confirm-selected");
        lookAtThis(clerk, "what was chosen in " + language);
      }
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
      look(clerk, approved + "/withdraw", "/notifications", "/notifications/contacts");
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
      for (String language : LANGUAGES) {
        holder.open("/authorisations?lang=" + language);
        holder.page().locator("#authorisations button").first().click();
        lookAtThis(holder, "taking back in " + language);
      }
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
