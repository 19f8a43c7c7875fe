package az.permit.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.http.access.Route;
import az.permit.http.api.Caller.Reply;
import az.permit.http.problem.ProblemType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class DocumentRoutesTest {
  private static final ApiServer SERVER = ApiServer.open();
  private static final List<String> HEADERS =
      List.of(
          "Content-Security-Policy",
          "X-Content-Type-Options",
          "X-Frame-Options",
          "Referrer-Policy",
          "Cross-Origin-Resource-Policy",
          "Cache-Control");

  @AfterAll
  static void close() {
    SERVER.close();
  }

  @Test
  void thePageToTryTheApiHasNothingInline() {
    String page = SERVER.anonymous().get("/api/docs").body();

    assertThat(page).doesNotContain("<style", "style=", "onload", "javascript:");
    assertThat(page.split("<script src=\"/api/docs/", -1)).hasSize(3);
    assertThat(page.split("<script", -1)).hasSize(3);
  }

  @Test
  void picturesInsideAStyleSheetAreAllowedOnThatPageAlone() {
    assertThat(SERVER.anonymous().get("/api/docs").header("Content-Security-Policy"))
        .contains("img-src 'self' data:;", "script-src 'self';");
    assertThat(SERVER.anonymous().get("/problems/not-found").header("Content-Security-Policy"))
        .contains("img-src 'self';");
  }

  @Test
  void everyProblemHasAPageInThreeLanguages() {
    for (ProblemType type : ProblemType.values()) {
      for (String language : List.of("az", "en", "ru")) {
        Reply page = SERVER.anonymous().get(type.uri() + "?lang=" + language);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.body()).contains(type.code(), "lang=\"" + language + "\"");
      }
    }
  }

  @Test
  void everyRouteAnswersWithTheSameHeadersAlsoWhenItRefuses() {
    for (Route route : SERVER.routes()) {
      Reply reply =
          SERVER
              .anonymous()
              .send(route.method(), route.path().replaceAll("\\{[a-z]+}", "x"), "", Map.of());

      HEADERS.forEach(name -> assertThat(reply.header(name)).as(route + " " + name).isNotEmpty());
    }
  }
}
