package az.permit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HealthRoutesTest {
  private static final HealthPart DATABASE = new HealthPart("database", true, true, "takes writes");
  private static final HealthPart NO_MIA = new HealthPart("mia", false, false, "no connection");

  private final AtomicInteger looks = new AtomicInteger();
  private volatile Supplier<List<HealthPart>> parts = () -> List.of(DATABASE, NO_MIA);
  private final WebServer server =
      new WebServer(
          0,
          "127.0.0.1",
          List.of(
              new HealthRoutes(
                  () -> {
                    looks.incrementAndGet();
                    return parts.get();
                  })));

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void shouldBeReadyWhenAllThatIsRequiredIsUp() throws Exception {
    HttpResponse<String> response = get("/health/ready");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(response.body())
        .isEqualTo(
            "{\"ready\":true,\"parts\":["
                + "{\"name\":\"database\",\"state\":\"up\",\"required\":true,"
                + "\"detail\":\"takes writes\"},"
                + "{\"name\":\"mia\",\"state\":\"down\",\"required\":false,"
                + "\"detail\":\"no connection\"}]}");
  }

  @Test
  void shouldNotBeReadyWhenARequiredPartIsDown() throws Exception {
    parts = () -> List.of(new HealthPart("database", false, true, "read-only"));
    HttpResponse<String> response = get("/health/ready");

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.body()).contains("\"ready\":false", "read-only");
  }

  @Test
  void shouldNotBeReadyWhenTheLookFails() throws Exception {
    parts =
        () -> {
          throw new IllegalStateException("canary");
        };
    HttpResponse<String> response = get("/health/ready");

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.body()).contains("\"ready\":false").doesNotContain("canary");
  }

  @Test
  void shouldStayAliveWhateverIsDown() throws Exception {
    parts = List::of;

    assertThat(get("/health/live").statusCode()).isEqualTo(200);
    assertThat(looks).hasValue(0);
  }

  @Test
  void shouldLookSeldomHoweverOftenItIsAsked() throws Exception {
    long begin = System.nanoTime();
    for (int i = 0; i < 100; i++) {
      get("/health/ready");
    }
    long periods = (System.nanoTime() - begin) / HealthRoutes.FRESH.toNanos() + 1;

    assertThat(looks.get()).isLessThanOrEqualTo((int) periods);
  }

  private HttpResponse<String> get(String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }
}
