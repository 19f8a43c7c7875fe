package az.permit.http.phone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.http.WebServer;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PhoneRoutesTest {
  private static final String FROM = "994501234567";
  private static final WebServer SERVER =
      new WebServer(
          0,
          "127.0.0.1",
          List.of(new PhoneRoutes(PhoneRoutesTest::network, Duration.ofMillis(300))));

  private final HttpClient browser =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  /** Answers with what it was sent; never, if told to be silent. */
  private static CompletionStage<PhoneReply> network(String from, String text) {
    return text.equals("silence")
        ? new CompletableFuture<>()
        : CompletableFuture.completedFuture(
            new PhoneReply("İcazə <b>" + text + "</b> " + from, 2, "GSM 7-bit"));
  }

  @BeforeAll
  static void start() {
    SERVER.start();
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  @Test
  void enterSendsWhatWasTypedAndNotASample() throws Exception {
    String page = get("/phone").body();
    int button = page.indexOf("<button");
    assertThat(page.substring(button, page.indexOf('>', button))).doesNotContain("sample");
  }

  @Test
  void shouldShowThePhoneInAzerbaijani() throws Exception {
    HttpResponse<String> page = get("/phone");

    assertThat(page.body()).contains("lang=\"az\"", "Göndər", "2 AZE 1111111").doesNotContain("{{");
  }

  @Test
  void shouldHaveNothingInlineThatThePolicyForbids() throws Exception {
    String page = get("/phone").body();

    assertThat(page).doesNotContain("<style", " style=", " onclick=", "<script>");
    assertThat(get("/phone.css").headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/css");
    assertThat(get("/phone.js").headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/javascript");
    assertThat(get("/phone.js").body()).as("in UTF-8").contains("Əlaqə yoxdur");
    assertThat(get("/phone.css").body()).as("in UTF-8").contains("·");
  }

  @Test
  void shouldShowTheConversationWithoutJavaScript() throws Exception {
    get("/phone");
    HttpResponse<String> page = form("from=" + FROM + "&text=" + encode("2 AZE 1111111"));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.uri().getPath()).isEqualTo("/phone");
    assertThat(page.body())
        .contains("<li class=\"sent\"><p>2 AZE 1111111</p>", "2 SMS · 39 simvol", "GSM 7-bit");
    assertThat(get("/phone").body()).as("after a reload").contains("<li class=\"sent\">");
  }

  @Test
  void shouldKeepConversationsOfOthersApart() throws Exception {
    get("/phone");
    form("from=" + FROM + "&text=mine");
    HttpClient other = HttpClient.newHttpClient();

    assertThat(other.send(request("/phone").build(), BodyHandlers.ofString()).body())
        .doesNotContain("mine");
  }

  @Test
  void shouldSendASample() throws Exception {
    get("/phone");

    assertThat(form("from=" + FROM + "&text=&sample=salam").body()).contains("<p>salam</p>");
  }

  @Test
  void shouldShowMarkupAsText() throws Exception {
    get("/phone");
    String page =
        form("from=" + FROM + "&text=" + encode("<script>alert('x')</script>{{from}}")).body();

    assertThat(page)
        .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;{{from}}", "İcazə &lt;b&gt;")
        .doesNotContain("<script>", "<b>&lt;");
  }

  @Test
  void shouldSayWhatToMendAndKeepWhatWasTyped() throws Exception {
    get("/phone");
    String text = "<x".repeat(300);
    HttpResponse<String> page = form("from=%2B" + FROM + "&text=" + encode(text));

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains("role=\"alert\"", "Mesaj çox uzundur", "at most 459 characters")
        .contains("value=\"+" + FROM + "\"", "value=\"" + text.replace("<", "&lt;"));
    assertThat(form("from=abc&text=salam").body()).contains("7–15 rəqəm");
  }

  @Test
  void shouldSayThatTheReplyIsLate() throws Exception {
    get("/phone");

    assertThat(form("from=" + FROM + "&text=silence").body())
        .contains("class=\"note\"", "Cavab hələ gəlməyib");
  }

  @Test
  void shouldAnswerAProgram() throws Exception {
    HttpResponse<String> reply =
        json("{\"from\":\"+994 50 123-45-67\",\"text\":\"1 MYİ 1111111\"}");

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.body())
        .isEqualTo(
            "{\"text\":\"İcazə <b>1 MYİ 1111111</b> 994501234567\",\"segments\":2,"
                + "\"alphabet\":\"GSM 7-bit\"}");
  }

  @Test
  void shouldTellAProgramWhatIsWrong() throws Exception {
    assertProblem(json("{\"from\":\"994501234567\",\"text\":\"silence\"}"), 504, "No reply");
    assertProblem(json("{\"from\":\"1\",\"text\":\"salam\"}"), 400, "7 to 15 digits");
    assertProblem(json("{\"from\":\"994501234567\",\"text\":\" \"}"), 400, "empty");
    assertProblem(json("[]"), 400, "7 to 15 digits");
    assertProblem(json("{"), 400, "expected");
    HttpRequest plain = request("/phone/messages").POST(BodyPublishers.ofString("{}")).build();
    assertProblem(browser.send(plain, BodyHandlers.ofString()), 415, "application/json");
  }

  @Test
  void shouldSendNothingForAnotherSite() throws Exception {
    HttpRequest request =
        request("/phone")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "cross-site")
            .POST(BodyPublishers.ofString("from=" + FROM + "&text=salam"))
            .build();

    assertProblem(browser.send(request, BodyHandlers.ofString()), 403, "our own pages");
  }

  private static void assertProblem(HttpResponse<String> response, int status, String detail) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(response.body()).contains(detail).doesNotContain("994501234567");
  }

  private HttpResponse<String> get(String path) throws Exception {
    return browser.send(request(path).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> form(String body) throws Exception {
    HttpRequest request =
        request("/phone")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build();
    return browser.send(request, BodyHandlers.ofString());
  }

  private HttpResponse<String> json(String body) throws Exception {
    HttpRequest request =
        request("/phone/messages")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    return browser.send(request, BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + SERVER.port() + path));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
