package az.permit.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortalBrowserTest {
  private static DemoBrowser demo;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    demo = DemoBrowser.start(folder);
  }

  @AfterAll
  static void stop() {
    demo.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aPermitIsEnteredEditedConfirmedAndApprovedWithAndWithoutScripts(boolean scripts) {
    Page page = demo.visitor(scripts, ColorScheme.LIGHT, 1280);
    demo.signIn(page, scripts ? "seal-alpha" : "seal-beta");
    PermitPages permits = new PermitPages(demo, page);

    permits.fillIn("5ABC123", "Əbilşov").save();
    page.navigate(demo.address("/permits"));
    assertThat(page.locator("table")).containsText("5ABC123 - ");
    assertThat(page.locator("table")).containsText("Əbilşov");

    page.locator("a[href*='/edit']").first().click();
    page.fill("#position", "baş mühəndis");
    permits.confirm();
    permits.awaitState("TƏSDİQ");
    permits.awaitState("İCAZƏ");
    page.navigate(demo.address("/home"));
    assertThat(page.locator("#persons")).containsText("1");
  }

  @Test
  void aRejectedPermitShowsItsReason() {
    Page page = demo.visitor();
    demo.signIn(page, "seal-alpha");

    new PermitPages(demo, page).fillIn("6ABC124", "Çələbi").note("imtina").confirm();
    for (int i = 0; i < 40 && page.locator("#reason").count() == 0; i++) {
      page.waitForTimeout(500);
      page.reload();
    }

    assertThat(page.locator("#reason")).containsText("imtina");
  }

  @Test
  void aDelegateActsUntilTheAuthorisationIsTakenBack() {
    Page holder = demo.visitor();
    demo.signIn(holder, "seal-alpha");
    holder.navigate(demo.address("/authorisations"));
    holder.click("#grant");
    holder.fill("#pin", "7UC0C33");
    holder.fill("#cardNumber", "AZE1000003");
    holder.click("#save");

    Page delegate = demo.visitor();
    demo.signIn(delegate, "delegate");
    new PermitPages(demo, delegate).fillIn("7ABC125", "Ülviyyə").save();
    delegate.navigate(demo.address("/permits"));
    assertThat(delegate.locator("table")).containsText("7ABC125");

    holder.navigate(demo.address("/authorisations"));
    holder
        .locator("#authorisations form button, #authorisations form input[type=submit]")
        .first()
        .click();
    holder.click("#take-back-now");
    com.microsoft.playwright.Response next = delegate.navigate(demo.address("/permits"));
    org.assertj.core.api.Assertions.assertThat(next.status()).isEqualTo(403);
  }
}
