package az.permit.http.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser without JavaScript, who sees one page at a time. */
public final class Visitor {
  private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([0-9]+)\"");

  private final String base;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(Redirect.ALWAYS)
          .build();

  private HttpResponse<String> seen;

  /** At that server. */
  public Visitor(String base) {
    this.base = base;
    this.seen = get("/sign-in");
  }

  /** Signs in as one of the people of the stand-in provider. */
  public void signIn(String person) {
    get("/sign-in/start");
    URI people = seen.uri();
    get(people.resolve("/authorize/as/" + person) + "?" + people.getRawQuery());
  }

  /** Opens a page. */
  public HttpResponse<String> get(String address) {
    return send(request(address).build());
  }

  /** Sends a form with the token of the page that is seen; fields are name and value in turn. */
  public HttpResponse<String> post(String address, String... fields) {
    return send(form(address, fields));
  }

  /** The same, and goes on seeing the page that is seen. */
  int postUnseen(String address, String... fields) {
    try {
      return client.send(form(address, fields), BodyHandlers.ofString()).statusCode();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private HttpRequest form(String address, String... fields) {
    List<String> form = new ArrayList<>(List.of("csrf", found(TOKEN)));
    form.addAll(List.of(fields));
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < form.size(); i += 2) {
      body.append(body.isEmpty() ? "" : "&")
          .append(form.get(i))
          .append('=')
          .append(URLEncoder.encode(form.get(i + 1), UTF_8));
    }
    return request(address)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body.toString()))
        .build();
  }

  /** Sends a file in a form with the token of the page that is seen. */
  HttpResponse<String> upload(String address, String name, byte[] file) {
    String start =
        "--edge\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n"
            + found(TOKEN)
            + "\r\n--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + name
            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(start.getBytes(UTF_8));
    body.writeBytes(file);
    body.writeBytes("\r\n--edge--\r\n".getBytes(UTF_8));
    return send(
        request(address)
            .header("Content-Type", "multipart/form-data; boundary=edge")
            .POST(BodyPublishers.ofByteArray(body.toByteArray()))
            .build());
  }

  /** The text of the page, as it came. */
  public String page() {
    return seen.body();
  }

  /** The status of what is seen. */
  public int status() {
    return seen.statusCode();
  }

  /** Where the visitor is, without the server's name. */
  public String address() {
    String query = seen.uri().getRawQuery();
    return seen.uri().getPath() + (query == null ? "" : "?" + query);
  }

  /** The number of the first form in the page's own part. */
  String number() {
    return found(Pattern.compile("(?s)<main.*?name=\"once\" value=\"([^\"]+)\""));
  }

  /** The version in the form that is seen. */
  String version() {
    return found(VERSION);
  }

  /** The id of the permit whose page is seen. */
  String permit() {
    return found(Pattern.compile("/permits/(p-[0-9a-f]+)"));
  }

  /** What a reader without sight or style gets: words, without tags. */
  public String words() {
    return page()
        .replaceAll("(?s)<head>.*?</head>", "")
        .replaceAll("<[^>]+>", " ")
        .replaceAll("\\s+", " ");
  }

  /** The first group of each place that matches. */
  public List<String> all(String pattern) {
    return Pattern.compile(pattern)
        .matcher(page())
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toList());
  }

  private String found(Pattern pattern) {
    Matcher matcher = pattern.matcher(page());
    if (!matcher.find()) {
      throw new AssertionError("expected " + pattern + " on " + address());
    }
    return matcher.group(1);
  }

  private HttpRequest.Builder request(String address) {
    URI uri = address.startsWith("/") ? URI.create(base + address) : URI.create(address);
    return HttpRequest.newBuilder(uri).header("Accept", "text/html,*/*;q=0.8");
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      seen = client.send(request, BodyHandlers.ofString());
      return seen;
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
