package az.permit.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Somebody in front of the portal, who sees one page at a time. */
final class Visitor implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final LocatorAssertions.HasTextOptions LONG_ENOUGH =
      new LocatorAssertions.HasTextOptions().setTimeout(4 * PATIENCE.toMillis());

  private final Stage stage;
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  Visitor(Stage stage, BrowserContext context, Page page) {
    this.stage = stage;
    this.context = context;
    this.page = page;
    page.setDefaultTimeout(PATIENCE.toMillis());
    page.onConsoleMessage(message -> note(message.text()));
    page.onPageError(complaints::add);
  }

  /** What the browser did not load or run; that a page answered 404, say, is no complaint. */
  private void note(String message) {
    if (message.contains("Content Security Policy")) {
      complaints.add(message);
    }
  }

  /** Signs in as one of the people of the stand-in provider. */
  Visitor signedInAs(String person) {
    open("/sign-in");
    page.locator("a[href^='/sign-in/start']").click();
    page.locator("a[href*='/authorize/as/" + person + "?']").click();
    return this;
  }

  /** Opens a page; the status that the server answered. */
  int open(String path) {
    return page.navigate(stage.address(path)).status();
  }

  /** The path of the page that is shown. */
  String path() {
    return URI.create(page.url()).getPath();
  }

  /** Clicks what has that id. */
  Visitor click(String id) {
    page.locator("#" + id).click();
    return this;
  }

  /** Clicks what sends a form; the status that is answered. */
  int submits(String id) {
    return page.waitForNavigation(() -> click(id)).status();
  }

  /** Types into the fields of a form. */
  Visitor type(Map<String, String> texts) {
    texts.forEach((field, text) -> page.locator("#" + field).fill(text));
    return this;
  }

  /** Fills in the form of 004, and saves it as a draft; the path of the draft. */
  String saves(TypedPermit permit) {
    open("/permits/new");
    fill(permit);
    click("save");
    return path();
  }

  /** Fills in the form and confirms it; the path of the permit. */
  String confirms(TypedPermit permit) {
    open("/permits/new");
    fill(permit);
    page.locator("#confirm").check();
    click("save");
    for (Locator question : page.locator("main input[type=checkbox]").all()) {
      question.check();
    }
    click("confirm-now");
    return path();
  }

  /** Sends a message from the demo's phone of that number; what came back, as JSON. */
  String texts(String phone, String text) {
    return page.request()
        .post(
            stage.address("/phone/messages"),
            RequestOptions.create()
                .setHeader("Content-Type", "application/json")
                .setData("{\"from\":\"" + phone + "\",\"text\":\"" + text + "\"}"))
        .text();
  }

  /** Asks for more documents from one phone than a family has, until it is refused. */
  void textsForStrangers(String phone) {
    for (int i = 10; i <= 22; i++) {
      texts(phone, "2 AZE 21111" + i);
    }
  }

  /** Clicks twice, as people do who know it from their desktop; then waits for such a page. */
  void clickTwice(String id, String address) {
    page.locator("#" + id).dblclick();
    page.waitForURL(address);
  }

  /** Lets somebody act for the organisation. */
  void grants(String pin, String card) {
    open("/authorisations/new");
    type(Map.of("pin", pin, "cardNumber", card)).click("save");
  }

  /** Fills in the form that is shown. */
  void fill(TypedPermit permit) {
    type(permit.texts());
    page.locator("#type").selectOption(permit.type());
    page.locator("input[name=territories][value=" + permit.territory() + "]").check();
  }

  /** Looks at a page again and again, until it shows that text there. */
  void awaits(String path, String selector, String text) {
    await()
        .pollInSameThread()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(300))
        .until(
            () -> {
              open(path);
              Locator place = page.locator(selector);
              return place.count() > 0 && place.first().innerText().contains(text);
            });
  }

  /** Stays on the page until it shows exactly that text there by itself. */
  void awaitsHere(String selector, String text) {
    assertThat(page.locator(selector)).hasText(text, LONG_ENOUGH);
  }

  /** What stands there. */
  String text(String selector) {
    return page.locator(selector).innerText();
  }

  /** What stands in each of these places. */
  List<String> cells(String selector) {
    return page.locator(selector).allInnerTexts();
  }

  /** Sends a file on the page of bulk uploads. */
  void upload(Path file) {
    page.locator("#file").setInputFiles(file);
    click("upload");
  }

  /** What the whole page says. */
  String main() {
    return text("main");
  }

  /** Saves what a link leads to. */
  Path download(String id) {
    return page.waitForDownload(() -> click(id)).path();
  }

  /**
   * Prefers dark pages, or the light ones of a browser in which nothing is set. The library spells
   * {@code LIGHT} by the rules of the locale, which in Azerbaijani is no English word.
   */
  void prefersDark(boolean dark) {
    ColorScheme scheme = dark ? ColorScheme.DARK : null;
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    Object isDark = page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches");
    if (!isDark.equals(dark)) {
      throw new IllegalStateException("expected dark to be " + dark);
    }
  }

  /** The page itself. */
  Page page() {
    return page;
  }

  /** Leaves, and expects that no page had the browser complain. */
  @Override
  public void close() {
    context.close();
    if (!complaints.isEmpty()) {
      throw new AssertionError("expected no complaint of the browser, but: " + complaints);
    }
  }
}
