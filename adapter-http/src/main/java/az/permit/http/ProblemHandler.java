package az.permit.http;

import az.permit.http.page.Language;
import az.permit.http.problem.AcceptedLanguage;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Words the errors that never reach a route: malformed requests, bodies without end. */
final class ProblemHandler extends ErrorHandler {
  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    // An error clears the headers that were there before it.
    SecurityHeaders.set(response.getHeaders());
    String accept = request.getHeaders().get(HttpHeader.ACCEPT);
    boolean page = accept != null && Problem.wantsPage(accept);
    Problem problem = Problem.of(code);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, problem.contentType(page));
    Language language = AcceptedLanguage.of(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE));
    byte[] body = page ? problem.page() : problem.json(language);
    response.write(true, ByteBuffer.wrap(body), callback);
  }
}
