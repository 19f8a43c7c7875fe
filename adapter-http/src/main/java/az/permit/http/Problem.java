package az.permit.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
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

  byte[] body(boolean page) {
    return (page ? page() : json()).getBytes(UTF_8);
  }

  private String json() {
    var problem = JSON.createObjectNode();
    problem.put("type", "about:blank").put("title", title()).put("status", status);
    if (!detail.isEmpty()) {
      problem.put("detail", detail);
    }
    return problem.toString();
  }

  private String page() {
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
