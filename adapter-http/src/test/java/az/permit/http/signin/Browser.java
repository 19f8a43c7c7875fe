package az.permit.http.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser with cookies and without JavaScript. */
final class Browser {
  private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

  private final String base;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client;

  Browser(String base, Redirect redirects) {
    this.base = base;
    this.client = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(redirects).build();
  }

  HttpResponse<String> get(String address) {
    return send(request(address).build());
  }

  HttpResponse<String> post(String address, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        request(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  /** Signs in as one of the stand-in's people; the page where they land. */
  HttpResponse<String> signIn(String person) {
    return signIn(person, "/who");
  }

  /** The same, having asked for that page. */
  HttpResponse<String> signIn(String person, String page) {
    HttpResponse<String> people = get("/sign-in/start?to=" + URLEncoder.encode(page, UTF_8));
    URI pick = people.uri();
    return get(pick.resolve("/authorize/as/" + person) + "?" + pick.getRawQuery());
  }

  static String token(HttpResponse<String> page) {
    Matcher token = TOKEN.matcher(page.body());
    if (!token.find()) {
      throw new AssertionError("expected a form with a token");
    }
    return token.group(1);
  }

  Optional<HttpCookie> cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .findFirst();
  }

  void plant(HttpCookie cookie) {
    cookies.getCookieStore().add(URI.create(base), cookie);
  }

  private HttpRequest.Builder request(String address) {
    URI uri = address.startsWith("/") ? URI.create(base + address) : URI.create(address);
    return HttpRequest.newBuilder(uri).header("Accept", "text/html,*/*;q=0.8");
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
