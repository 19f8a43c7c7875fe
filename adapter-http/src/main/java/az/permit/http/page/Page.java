package az.permit.http.page;

import az.permit.http.access.ForgeryCheck;
import az.permit.http.access.Person;
import az.permit.http.access.Session;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What every page knows of the request it answers. Every template takes one as {@code page}. */
public final class Page {
  /** The form field that carries the number of {@link #once}. */
  public static final String ONCE_FIELD = "once";

  private final Language language;
  private final Texts texts;
  private final String path;
  private final String query;
  private final Optional<Session> session;
  private final List<MenuItem> menu;

  private Page(Language language, Context context, List<MenuItem> menu) {
    this.language = language;
    this.texts = Texts.in(language);
    this.path = context.path();
    this.query = queryWithoutLanguage(context);
    this.session = Session.of(context);
    this.menu = menu;
  }

  static Page of(Context context, List<MenuItem> menu) {
    return new Page(LanguageChoice.of(context), context, menu);
  }

  /** The language of the page. */
  public Language language() {
    return language;
  }

  /** The text of that key in the language of the page, with {@code {0}} filled in. */
  public String text(String key, Object... arguments) {
    return texts.text(key, arguments);
  }

  /** Who is signed in. */
  public Optional<Person> person() {
    return session.map(Session::person);
  }

  /**
   * What every form carries in the field {@link #tokenField()}; empty where nobody is signed in.
   */
  public String formToken() {
    return session.map(Session::formToken).orElse("");
  }

  /** The name of that field. */
  public String tokenField() {
    return ForgeryCheck.FIELD;
  }

  /** A number that no other form has: what carries it a second time is the same form. */
  public String once() {
    return UUID.randomUUID().toString();
  }

  /** The headers of every htmx request, as JSON. */
  public String htmxHeaders() {
    return "{\"" + ForgeryCheck.HEADER + "\":\"" + formToken() + "\"}";
  }

  /** What the menu shows this person. */
  public List<MenuItem> menu() {
    return person()
        .map(Person::roles)
        .map(roles -> menu.stream().filter(item -> roles.contains(item.role())).toList())
        .orElse(List.of());
  }

  /** Whether the page is that of a menu item, or below it. */
  public boolean isAt(MenuItem item) {
    return path.equals(item.path()) || path.startsWith(item.path() + "/");
  }

  /** The same page in another language. */
  public String in(Language other) {
    return path + "?" + query + LanguageChoice.PARAMETER + "=" + other.code();
  }

  /** Where a file that pages refer to is. */
  public String asset(String name) {
    return Assets.address(name);
  }

  private static String queryWithoutLanguage(Context context) {
    return context.queryParamMap().entrySet().stream()
        .filter(parameter -> !parameter.getKey().equals(LanguageChoice.PARAMETER))
        .flatMap(
            parameter -> parameter.getValue().stream().map(v -> Map.entry(parameter.getKey(), v)))
        .map(parameter -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()) + "&")
        .collect(Collectors.joining());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
