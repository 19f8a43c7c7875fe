package az.permit.app.browser;

import az.permit.app.demo.Demo;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A demo of its own, and a Chromium to look at it. */
final class DemoBrowser implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 20_000;

  private final Demo demo;
  private final Playwright playwright;
  private final Browser browser;

  private DemoBrowser(Demo demo, Playwright playwright, Browser browser) {
    this.demo = demo;
    this.playwright = playwright;
    this.browser = browser;
  }

  static DemoBrowser start(Path folder) throws IOException {
    Demo demo = Demo.start(new Demo.Settings(folder, 0, 0, "azerbaijan-3h", 10), reason -> {});
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--no-first-run")));
    return new DemoBrowser(demo, playwright, browser);
  }

  /** A visitor with cookies of their own. */
  Page visitor(boolean scripts, ColorScheme colours, int width) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setLocale("az-AZ")
                .setJavaScriptEnabled(scripts)
                .setColorScheme(colours)
                .setViewportSize(width, 900));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    return context.newPage();
  }

  Page visitor() {
    return visitor(true, ColorScheme.LIGHT, 1280);
  }

  String address(String path) {
    return "http://127.0.0.1:" + demo.httpPort() + path;
  }

  /** Signs in as one of the people that the stand-in provider offers. */
  void signIn(Page page, String person) {
    page.navigate(address("/sign-in/start?to=%2Fhome"));
    page.locator("a[href*='/authorize/as/" + person + "?']").click();
    page.waitForURL(url -> url.startsWith(address("/")));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
    demo.stop(Duration.ofSeconds(20));
  }
}
