package az.permit.app.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts, which opens pages and sends the forms that it finds on them. */
final class FormBrowser {
  private static final Pattern FORM = Pattern.compile("<form\\b[^>]*>.*?</form>", Pattern.DOTALL);
  private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new LoopbackCookies())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  /** A page, where the redirects ended. */
  record Page(URI address, int status, String text) {}

  /** Browsers take loopback for as safe as https, and send cookies there that are for https. */
  private static final class LoopbackCookies extends CookieManager {
    @Override
    public void put(URI address, Map<String, List<String>> headers) throws IOException {
      super.put(address, headers);
      getCookieStore()
          .getCookies()
          .forEach(
              cookie -> {
                cookie.setSecure(false);
                cookie.setVersion(0);
              });
    }
  }

  Page open(URI address) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(address));
  }

  /** Sends the form in which that stands, with what is typed and all that was in it already. */
  Page submit(Page page, String mark, Map<String, String> typed)
      throws IOException, InterruptedException {
    String form =
        FORM.matcher(page.text())
            .results()
            .map(found -> found.group())
            .filter(found -> found.contains(mark))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no form with " + mark + " on " + page));
    Map<String, String> fields = new LinkedHashMap<>();
    INPUT
        .matcher(form)
        .results()
        .map(input -> input.group())
        .forEach(input -> fields.put(attribute(input, "name"), attribute(input, "value")));
    fields.putAll(typed);
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(page.address().resolve(attribute(form, "action")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  /** The address of the first link whose address begins like that. */
  static URI link(Page page, String beginning) {
    Matcher link =
        Pattern.compile("href=\"(" + Pattern.quote(beginning) + "[^\"]*)\"").matcher(page.text());
    if (!link.find()) {
      throw new AssertionError("no link to " + beginning + " on " + page);
    }
    return page.address().resolve(unescaped(link.group(1)));
  }

  private Page send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(
            request.header("Accept", "text/html,*/*;q=0.8").timeout(PATIENCE).build(),
            BodyHandlers.ofString());
    return new Page(answer.uri(), answer.statusCode(), answer.body());
  }

  /** The first attribute of that name; empty if there is none. */
  private static String attribute(String tag, String name) {
    Matcher value = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(tag);
    return value.find() ? unescaped(value.group(1)) : "";
  }

  private static String unescaped(String text) {
    return text.replace("&amp;", "&");
  }
}
