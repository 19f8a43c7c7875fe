package az.permit.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Takes the pictures of the README anew: {@code -Dscreenshots=true}. */
@EnabledIfSystemProperty(named = "screenshots", matches = "true")
class ScreenshotsBrowserTest {
  private static final Path DOCS = Path.of("..", "adapter-http", "docs");
  private static final int MOST_BYTES = 200_000;

  @Test
  void homeListAndFormAreTaken(@TempDir Path folder) throws Exception {
    Files.createDirectories(DOCS);
    try (Stage stage = Stage.set(folder);
        Visitor clerk = stage.visitor().signedInAs("seal-alpha")) {
      String last = enter(clerk);
      clerk.awaits(last, "#state", "İCAZƏ VERİLMİŞ");

      clerk.open("/home");
      take(clerk, "home", 900);
      clerk.open("/permits");
      take(clerk, "list", 1400);
      clerk.open("/permits/new");
      clerk.fill(TypedPermit.of("5GU0D41", "Günel", "İsmayılova"));
      take(clerk, "form", 1400);
    }
  }

  private static String enter(Visitor clerk) {
    clerk.confirms(staff("5AB0C11", "Əhməd", "Şirinov", "Anbardar", "99-BA-204"));
    clerk.confirms(staff("5AB0C12", "İlahə", "Çələbiyeva", "Baş mühasib", "10-EK-771"));
    clerk.confirms(
        staff("5AB0C13", "Rövşən", "Gözəlov", "Mühafizəçi", "90-AZ-015").with("note", "imtina"));
    clerk.saves(staff("5AB0C14", "Ülkər", "Öməroğlu", "Satıcı", "77-LM-348"));
    clerk.saves(staff("5AB0C15", "Qənbər", "Ağayev", "Elektrik", "10-JB-620"));
    return clerk.confirms(staff("5AB0C16", "Zümrüd", "Xəlilova", "Həkim", "10-ZX-909"));
  }

  private static TypedPermit staff(
      String pin, String firstName, String surname, String position, String plate) {
    return TypedPermit.of(pin, firstName, surname).with("position", position).with("plate", plate);
  }

  private static void take(Visitor visitor, String name, int height) {
    Page page = visitor.page();
    page.setViewportSize(1280, height);
    page.evaluate("scrollTo(0, 0)");
    byte[] taken =
        page.screenshot(new Page.ScreenshotOptions().setPath(DOCS.resolve(name + ".png")));
    assertThat(taken).hasSizeLessThan(MOST_BYTES);
  }
}
