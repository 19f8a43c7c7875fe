package az.permit.http;

import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * The headers of every response, set before anybody looks at the request: so errors have them, too.
 * A route may replace one, for instance to let an asset be cached.
 */
final class SecurityHeaders implements HttpConfiguration.Customizer {
  static final Map<String, String> ALL =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
              + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          // With "no-referrer", browsers send "Origin: null" with our own forms: none would be
          // taken.
          "Referrer-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=()",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Cache-Control",
          "no-store");

  @Override
  public Request customize(Request request, HttpFields.Mutable responseHeaders) {
    set(responseHeaders);
    return request;
  }

  static void set(HttpFields.Mutable headers) {
    ALL.forEach(headers::put);
  }
}
