package az.permit.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import az.permit.http.page.Language;
import az.permit.http.problem.ProblemType;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.eclipse.jetty.http.HttpStatus;

/**
 * An error as the client is told: problem+json (RFC 9457) for programs, a small page for browsers.
 *
 * @param status the HTTP status
 * @param detail what the client can do about it; never what it sent
 */
record Problem(int status, String detail) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A problem of which its status says all. */
  static Problem of(int status) {
    return new Problem(status, "");
  }

  /** Whether a client with that Accept header reads pages: browsers name HTML, programs do not. */
  static boolean wantsPage(String accept) {
    return accept.contains("text/html");
  }

  String contentType(boolean page) {
    return page ? "text/html;charset=utf-8" : "application/problem+json";
  }

  byte[] page() {
    return html().getBytes(UTF_8);
  }

  /** For programs; a status of which we say no more has the type {@code about:blank}. */
  byte[] json(Language language) {
    Optional<ProblemType> type = ProblemType.ofStatus(status);
    String advice = type.map(ProblemType::advice).map(language::pick).orElse("");
    var problem = JSON.createObjectNode();
    problem
        .put("type", type.map(ProblemType::uri).orElse("about:blank"))
        .put("title", type.map(ProblemType::title).map(language::pick).orElseGet(this::title))
        .put("status", status);
    String told = detail.isEmpty() ? advice : detail;
    if (!told.isEmpty()) {
      problem.put("detail", told);
    }
    return problem.toString().getBytes(UTF_8);
  }

  private String html() {
    return """
    <!doctype html>
    <html lang="az">
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%1$d</title>
    <h1>%1$d</h1>
    <p>%2$s</p>
    <p lang="en">%3$s %4$s</p>
    <p><a href="/">Əvvələ qayıt</a></p>
    </html>
    """
        .formatted(status, inAzerbaijani(), Html.escape(title()) + ".", Html.escape(detail));
  }

  private String title() {
    return HttpStatus.getMessage(status);
  }

  private String inAzerbaijani() {
    if (status == 404) {
      return "Belə səhifə yoxdur.";
    }
    return status >= 500 ? "Xəta baş verdi. Bir azdan yenidən cəhd edin." : "Sorğu qəbul edilmədi.";
  }
}
