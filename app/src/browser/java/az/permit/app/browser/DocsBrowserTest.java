package az.permit.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The description of the API can be read and unfolded; the visitor holds that nothing is blocked.
 */
class DocsBrowserTest {
  @Test
  void theDescriptionShowsItsOperationsWithTheirIcons(@TempDir Path folder) throws Exception {
    try (Stage stage = Stage.set(folder);
        Visitor visitor = stage.visitor()) {
      visitor.open("/api/docs");
      Locator operations = visitor.page().locator(".opblock-summary-control");
      operations.first().click();
      visitor.page().locator(".opblock-body").first().waitFor();

      assertThat(operations.count()).isGreaterThan(20);
    }
  }
}
