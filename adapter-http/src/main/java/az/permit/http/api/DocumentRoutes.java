package az.permit.http.api;

import az.permit.http.access.Role;
import az.permit.http.page.Language;
import az.permit.http.page.LanguageChoice;
import az.permit.http.problem.ProblemType;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** What describes the API: its description, a page to try it, and a page for each problem. */
final class DocumentRoutes {
  static final String DESCRIPTION = "/api/openapi.yaml";
  static final String DOCS = "/api/docs";

  private static final String SWAGGER = "/META-INF/resources/webjars/swagger-ui/5.34.1/";

  private static final String POLICY = "Content-Security-Policy";

  private DocumentRoutes() {}

  static void register(RoutesConfig routes) {
    file(routes, DESCRIPTION, "openapi.yaml", "application/yaml");
    byte[] docs = read("docs.html");
    routes.get(DOCS, context -> docs(context, docs), Role.ANYONE);
    file(routes, DOCS + "/docs.js", "docs.js", "text/javascript");
    file(routes, DOCS + "/swagger-ui.css", SWAGGER + "swagger-ui.css", "text/css");
    file(
        routes,
        DOCS + "/swagger-ui-bundle.js",
        SWAGGER + "swagger-ui-bundle.js",
        "text/javascript");
    routes.get("/problems/{type}", DocumentRoutes::problem, Role.ANYONE);
  }

  private static void file(RoutesConfig routes, String path, String resource, String type) {
    byte[] content = read(resource);
    routes.get(
        path, context -> context.contentType(type + ";charset=utf-8").result(content), Role.ANYONE);
  }

  /** The icons of Swagger UI stand in its style sheet: on its page, and there alone, they may. */
  private static void docs(Context context, byte[] page) {
    String policy = String.valueOf(context.res().getHeader(POLICY));
    context
        .header(POLICY, policy.replace("img-src 'self'", "img-src 'self' data:"))
        .contentType("text/html;charset=utf-8")
        .result(page);
  }

  private static void problem(Context context) {
    ProblemType type = ProblemType.of(context.pathParam("type")).orElseThrow(NotFoundResponse::new);
    Language language = LanguageChoice.of(context);
    context.render(
        "api/problemType.jte",
        Map.of(
            "title", language.pick(type.title()),
            "advice", language.pick(type.advice()),
            "code", type.code(),
            "status", type.status()));
  }

  private static byte[] read(String resource) {
    try (InputStream stream = DocumentRoutes.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("expected " + resource + " on the class path");
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
