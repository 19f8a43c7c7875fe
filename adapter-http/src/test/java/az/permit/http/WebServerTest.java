package az.permit.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.http.access.Role;
import io.javalin.http.BadRequestResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WebServerTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final WebServer SERVER =
      new WebServer(
          0,
          "127.0.0.1",
          List.of(
              routes -> {
                routes.get("/fine", context -> context.result("fine"), Role.ANYONE);
                routes.post("/echo", context -> context.result(context.body()), Role.ANYONE);
                routes.get("/guarded", context -> context.result("in"), Role.CLERK);
                routes.get(
                    "/refused",
                    context -> {
                      throw new BadRequestResponse("say <please>");
                    },
                    Role.ANYONE);
                routes.get(
                    "/broken",
                    context -> {
                      throw new IllegalStateException("canary");
                    },
                    Role.ANYONE);
              }));

  @BeforeAll
  static void start() {
    SERVER.start();
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  @Test
  void shouldAnswerWithSecurityHeaders() throws Exception {
    HttpResponse<String> response = send("GET", "/fine", "*/*");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("fine");
    assertHeaders(response);
  }

  @Test
  void shouldDescribeAnUnknownRouteToAProgram() throws Exception {
    HttpResponse<String> response = send("GET", "/nowhere", "application/json");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(response.body())
        .startsWith("{\"type\":\"/problems/no-such-address\",\"title\":\"Belə ünvan yoxdur\",")
        .contains("\"status\":404");
    assertHeaders(response);
  }

  @Test
  void shouldNameTheTypeOfEveryRefusalBeforeARoute() throws Exception {
    assertThat(send("GET", "/refused", "*/*").body()).contains("\"/problems/bad-request\"");
    assertThat(send("GET", "/guarded", "*/*").body()).contains("\"/problems/not-signed-in\"");
    assertThat(send("POST", "/fine", "*/*").body()).contains("\"/problems/method-not-allowed\"");
    assertThat(send("GET", "/broken", "*/*").body()).contains("\"/problems/internal-error\"");
  }

  @Test
  void shouldShowABrowserASmallPage() throws Exception {
    HttpResponse<String> response = send("GET", "/nowhere", "text/html,*/*;q=0.8");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(response.body()).contains("Belə səhifə yoxdur", "9108");
    assertHeaders(response);
  }

  @Test
  void shouldNameTheMethodsThatAreAllowed() throws Exception {
    HttpResponse<String> response = send("DELETE", "/fine", "*/*");

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow").orElse("")).contains("GET");
    assertHeaders(response);
  }

  @Test
  void shouldKeepTheReasonOfAnErrorToItself() throws Exception {
    HttpResponse<String> response = send("GET", "/broken", "*/*");

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).contains("\"status\":500").doesNotContain("canary");
    assertHeaders(response);
  }

  @Test
  void shouldSayWhatToMend() throws Exception {
    assertThat(send("GET", "/refused", "*/*").body()).contains("\"detail\":\"say <please>\"");
    assertThat(send("GET", "/refused", "text/html").body()).contains("say &lt;please&gt;");
  }

  @Test
  void shouldRefuseABodyThatIsTooLarge() throws Exception {
    byte[] large = new byte[(1 << 20) + 1];

    assertTooLarge(BodyPublishers.ofByteArray(large));
    assertTooLarge(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));
  }

  @Test
  void shouldAnswerMalformedRequestsWithTheSameHeaders() throws Exception {
    for (String request :
        List.of(
            "NONSENSE\r\n\r\n",
            "GET /fine HTTP/1.1\r\n\r\n",
            "TRACE /fine HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
            "GET /%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
            "GET /fine HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(20_000) + "\r\n\r\n")) {
      String response = raw(request);

      assertThat(response).matches("(?s)HTTP/1.1 4\\d\\d .*");
      for (String header : SecurityHeaders.ALL.keySet()) {
        assertThat(response).containsIgnoringCase(header + ": ");
      }
      assertThat(response).doesNotContainIgnoringCase("jetty");
    }
  }

  @Test
  void shouldFinishWhatIsUnderWayWhenStopped() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    WebServer server =
        new WebServer(
            0,
            "127.0.0.1",
            List.of(
                routes ->
                    routes.get(
                        "/slow",
                        context -> {
                          entered.countDown();
                          context.result(Boolean.toString(leave.await(5, TimeUnit.SECONDS)));
                        },
                        Role.ANYONE)));
    server.start();
    URI slow = URI.create("http://127.0.0.1:" + server.port() + "/slow");
    CompletableFuture<HttpResponse<String>> answer =
        CLIENT.sendAsync(HttpRequest.newBuilder(slow).build(), BodyHandlers.ofString());
    assertThat(entered.await(5, TimeUnit.SECONDS)).isTrue();

    CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::stop);
    TimeUnit.MILLISECONDS.sleep(200);
    leave.countDown();

    assertThat(answer.get(5, TimeUnit.SECONDS).body()).isEqualTo("true");
    stopped.get(15, TimeUnit.SECONDS);
  }

  private static void assertTooLarge(BodyPublisher body) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(uri("/echo")).POST(body).build();
    HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(response.body()).contains("\"status\":413");
    assertHeaders(response);
  }

  private static void assertHeaders(HttpResponse<?> response) {
    SecurityHeaders.ALL.forEach(
        (name, value) -> assertThat(response.headers().allValues(name)).containsExactly(value));
    assertThat(response.headers().map().keySet())
        .extracting(name -> name.toLowerCase(Locale.ROOT))
        .doesNotContain("server", "x-powered-by");
  }

  private static HttpResponse<String> send(String method, String path, String accept)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri(path))
            .header("Accept", accept)
            .method(method, BodyPublishers.noBody())
            .build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", SERVER.port())) {
      socket.setSoTimeout(5_000);
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  private static URI uri(String path) {
    return URI.create("http://127.0.0.1:" + SERVER.port() + path);
  }
}
