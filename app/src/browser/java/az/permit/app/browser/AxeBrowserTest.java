package az.permit.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Nobody is kept out: every page in every language, in light and dark, on a desk and on a phone.
 */
class AxeBrowserTest {
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final List<String> PAGES =
      List.of(
          "/home",
          "/permits",
          "/permits/new",
          "/authorisations",
          "/notifications",
          "/bulk",
          "/my-permits",
          "/sign-in",
          "/phone");

  private static DemoBrowser demo;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    demo = DemoBrowser.start(folder);
    Page page = demo.visitor();
    demo.signIn(page, "seal-alpha");
    new PermitPages(demo, page).fillIn("5ABC123", "Əbilşov").save();
    new PermitPages(demo, page).fillIn("6ABC124", "Çələbi").confirm();
  }

  @AfterAll
  static void stop() {
    demo.close();
  }

  @ParameterizedTest
  @CsvSource({
    "az, LIGHT, 1280", "az, LIGHT, 320", "az, DARK, 1280", "az, DARK, 320",
    "en, LIGHT, 1280", "en, DARK, 320", "en, LIGHT, 320", "en, DARK, 1280",
    "ru, LIGHT, 320", "ru, DARK, 1280", "ru, LIGHT, 1280", "ru, DARK, 320"
  })
  void axeFindsNothing(String language, ColorScheme colours, int width) {
    Page page = demo.visitor(true, colours, width);
    demo.signIn(page, "seal-alpha");
    page.navigate(demo.address("/home?lang=" + language));
    List<String> found = new ArrayList<>();
    for (String path : PAGES) {
      page.navigate(demo.address(path));
      look(page, path, width, found);
    }
    page.navigate(demo.address("/permits/new"));
    page.locator("#confirm").check();
    page.click("#save");
    look(page, "the form with its errors", width, found);
    page.navigate(demo.address("/permits"));
    page.locator("table a[href*='/permits/']").first().click();
    look(page, "a permit", width, found);

    assertThat(found).isEmpty();
  }

  private static void look(Page page, String name, int width, List<String> found) {
    new AxeBuilder(page)
        .withTags(WCAG)
        .analyze()
        .getViolations()
        .forEach(
            violation ->
                violation
                    .getNodes()
                    .forEach(
                        node -> found.add(name + ": " + violation.getId() + " " + node.getHtml())));
    int wide = (int) page.evaluate("document.scrollingElement.scrollWidth");
    if (wide > width) {
      found.add(name + ": " + wide + " pixels wide on a screen of " + width);
    }
  }
}
