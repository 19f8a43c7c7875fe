package az.permit.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a phone that a rule cooled down to the person who puts it right. */
class CaseBrowserTest {
  private static final String PHONE = "+994501110031";

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
  void aPhoneThatWasWronglySuspectedIsServedAgainOnceItsCaseIsDismissed() {
    try (Visitor investigator = stage.visitorWithoutScript().signedInAs("investigator")) {
      investigator.textsForStrangers(PHONE);
      assertThat(investigator.texts(PHONE, "2 AZE 2111123")).contains("Oz telefonunuzdan");

      investigator.open("/home");
      assertThat(investigator.path()).isEqualTo("/cases");
      investigator.page().locator("tr:has-text('rədd edir') a").first().click();
      assertThat(investigator.main()).contains("••••31").doesNotContain("994501110031");
      investigator.page().locator("#state-dismissed").check();
      investigator.type(Map.of("reason", "Kəndin yeganə telefonu")).click("decide");

      assertThat(investigator.main()).contains("ƏSASSIZ", "Kəndin yeganə telefonu");
      assertThat(investigator.texts(PHONE, "2 AZE 2111124")).contains("verildi");
    }
  }

  @Test
  void nobodyElseIsOfferedCases() {
    try (Visitor officer = stage.visitor().signedInAs("police")) {
      assertThat(officer.open("/cases")).isEqualTo(403);
      assertThat(officer.text("body")).doesNotContain("Araşdırılan hallar");
    }
  }
}
