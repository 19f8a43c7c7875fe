package az.permit.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.http.WebServer;
import az.permit.http.access.Role;
import gg.jte.Content;
import io.javalin.http.Context;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PageTest {
  private static final Map<String, Object> PARAMETERS =
      Map.ofEntries(
          Map.entry("status", 418),
          Map.entry("title", "problem.4xx"),
          Map.entry("advice", "problem.4xx.advice"),
          Map.entry("detail", ""),
          Map.entry("id", "pin"),
          Map.entry("label", "İcazələr"),
          Map.entry("hint", "7 simvol"),
          Map.entry("value", "\"><script>"),
          Map.entry("checked", true),
          Map.entry("text", "TƏSDİQLƏNMİŞ"),
          Map.entry("colour", "green"),
          Map.entry("pages", new Pagination("?q=%C6%8F&", 3, 20)),
          Map.entry("errors", List.of(new FieldError("pin", "<PIN>"))),
          Map.entry("rows", List.of(new SummaryRow("FİN", "<b>"))),
          Map.entry("content", (Content) output -> output.writeContent("<table></table>")));

  private static final WebServer SERVER =
      new WebServer(
          0,
          "127.0.0.1",
          List.of(
              routes ->
                  routes
                      .get(
                          "/page",
                          context -> context.render("problem.jte", PARAMETERS),
                          Role.ANYONE)
                      .get("/component/{name}", PageTest::component, Role.ANYONE)));

  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @BeforeAll
  static void start() {
    SERVER.start();
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  @Test
  void azerbaijaniIsTheDefault() throws Exception {
    assertThat(get("/page").body())
        .contains("<html lang=\"az\"", "İcazələrin alınması və monitorinqi sistemi", "9108");
  }

  @ParameterizedTest
  @EnumSource
  void theLanguageIsKeptOnceChosen(Language language) throws Exception {
    get("/page?lang=" + language.code());

    assertThat(get("/page").body())
        .contains("<html lang=\"" + language.code() + "\"")
        .contains(Texts.in(language).text("service.name"));
  }

  @Test
  void aPageSaysThatItIsUtf8() throws Exception {
    assertThat(get("/page").headers().firstValue("Content-Type"))
        .contains("text/html;charset=utf-8");
  }

  @Test
  void anUnknownLanguageIsPassedOver() throws Exception {
    assertThat(get("/page?lang=xx").body()).contains("<html lang=\"az\"");
  }

  @Test
  void theLinkToAnotherLanguageKeepsThePage() throws Exception {
    assertThat(get("/page?q=%C6%8F%26&lang=en").body())
        .contains("href=\"/page?q=%C6%8F%26&amp;lang=ru\"");
  }

  @Test
  void nothingIsInlineThatThePolicyForbids() throws Exception {
    HttpResponse<String> page = get("/page");

    assertThat(page.body()).doesNotContain("<style", " style=", " onclick=", "<script>");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("script-src 'self'")
        .doesNotContain("unsafe");
  }

  @Test
  void whatAPageRefersToIsThereForAYear() throws Exception {
    List<String> addresses =
        Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"")
            .matcher(get("/page").body())
            .results()
            .map((MatchResult found) -> found.group(1))
            .toList();

    assertThat(addresses).hasSize(5);
    for (String address : addresses) {
      HttpResponse<String> asset = get(address);
      assertThat(asset.statusCode()).as(address).isEqualTo(200);
      assertThat(asset.headers().allValues("Cache-Control"))
          .containsExactly("public, max-age=31536000, immutable");
    }
  }

  @Test
  void theScriptFindsTheLibrary() throws Exception {
    assertThat(Assets.content("permit.js")).contains("\"" + Assets.address("govuk.js") + "\"");
    assertThat(get(Assets.address("govuk-licence")).body()).contains("MIT License");
  }

  @Test
  void theLibrarysTypefaceIsNeverAskedFor() {
    assertThat(Assets.content("govuk.css")).contains(".govuk-button").doesNotContain("@font-face");
  }

  @Test
  void theLibrarysTypefaceIsNeverUsed() {
    assertThat(Assets.content("permit.css")).contains("[class*=\" govuk-\"]").contains("system-ui");
    assertThat(Assets.content("permit.css")).doesNotContain("url(", "GDS");
  }

  @Test
  void aFieldTellsItsFaultToEveryone() throws Exception {
    assertThat(get("/component/field").body())
        .contains("<label class=\"govuk-label\" for=\"pin\">İcazələr</label>")
        .contains("id=\"pin-error\"", "aria-invalid=\"true\"", "&lt;PIN&gt;")
        .contains("aria-describedby=\"pin-hint pin-error\"", "value=\"&#34;>&lt;script>\"")
        .doesNotContain("<PIN>", "<script>");
    assertThat(get("/component/errorSummary").body())
        .contains("role=\"alert\"", "<a href=\"#pin\">&lt;PIN&gt;</a>");
  }

  @Test
  void numberedPagesSayWhereTheyLead() throws Exception {
    assertThat(get("/component/pagination").body())
        .contains("href=\"?q=%C6%8F&amp;page=4\"")
        .contains("aria-label=\"Səhifə 3\" aria-current=\"page\"")
        .contains("rel=\"prev\"", "rel=\"next\"", "⋯");
  }

  @Test
  void theSmallPartsShowWhatTheyAreGiven() throws Exception {
    assertThat(get("/component/summary").body()).contains("FİN</dt>", "&lt;b&gt;</dd>");
    assertThat(get("/component/tag").body()).contains("govuk-tag--green", ">TƏSDİQLƏNMİŞ<");
    assertThat(get("/component/tick").body()).contains("type=\"checkbox\" value=\"yes\" checked");
    assertThat(get("/component/banner").body()).contains("role=\"region\"", "Diqqət");
    assertThat(get("/component/scroll").body())
        .contains("role=\"region\" aria-label=\"İcazələr\" tabindex=\"0\"", "<table></table>");
  }

  private static void component(Context context) {
    context.render("component/" + context.pathParam("name") + ".jte", PARAMETERS);
  }

  private HttpResponse<String> get(String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + SERVER.port() + path);
    return browser.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }
}
