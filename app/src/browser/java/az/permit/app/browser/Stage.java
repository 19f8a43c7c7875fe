package az.permit.app.browser;

import az.permit.app.demo.Demo;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A demo and a Chromium beside it, for one class of tests and its one thread. */
final class Stage implements AutoCloseable {
  private static final String REGIME = "azerbaijan-3h";
  private static final List<String> QUIETLY =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run");

  private final Demo demo;
  private final Playwright playwright;
  private final Browser browser;

  private Stage(Demo demo, Playwright playwright, Browser browser) {
    this.demo = demo;
    this.playwright = playwright;
    this.browser = browser;
  }

  static Stage set(Path folder) throws IOException {
    Demo demo = Demo.start(new Demo.Settings(folder, 0, 0, REGIME, 10), reason -> {});
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(QUIETLY));
    return new Stage(demo, playwright, browser);
  }

  /** The address of a page. */
  String address(String path) {
    return "http://127.0.0.1:" + demo.httpPort() + path;
  }

  /** A visitor in a browser of their own, which prefers Azerbaijani. */
  Visitor visitor() {
    return visitor(new Browser.NewContextOptions());
  }

  /** A visitor whose browser runs no script. */
  Visitor visitorWithoutScript() {
    return visitor(false);
  }

  /** A visitor whose browser runs scripts, or none. */
  Visitor visitor(boolean script) {
    return visitor(new Browser.NewContextOptions().setJavaScriptEnabled(script));
  }

  private Visitor visitor(Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options.setLocale("az"));
    return new Visitor(this, context, context.newPage());
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
    demo.stop(Duration.ofSeconds(20));
  }
}
