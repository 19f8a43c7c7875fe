package az.permit.http.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the portal says, in one language. The texts are data: {@code texts/*_az.properties} and so
 * on, in UTF-8, with {@code {0}} where an argument belongs. Immutable and thread-safe.
 */
public final class Texts {
  /** One file for each part of the portal. */
  private static final List<String> FILES =
      List.of("frame", "problems", "sign-in", "standin", "portal", "check", "cases");

  private static final Map<Language, Texts> ALL = readAll();

  private final Map<String, String> byKey;

  private Texts(Map<String, String> byKey) {
    this.byKey = Map.copyOf(byKey);
  }

  /** The texts of a language. */
  public static Texts in(Language language) {
    Texts texts = ALL.get(language);
    if (texts == null) {
      throw new IllegalStateException("expected texts in " + language);
    }
    return texts;
  }

  /**
   * The text of that key.
   *
   * @param arguments what stands for {@code {0}}, {@code {1}} …
   * @throws IllegalArgumentException if there is no such text
   */
  public String text(String key, Object... arguments) {
    String text = byKey.get(key);
    if (text == null) {
      throw new IllegalArgumentException("expected a text for " + key);
    }
    return arguments.length == 0 ? text : fill(text, arguments);
  }

  /** Whether there is a text of that key. */
  public boolean has(String key) {
    return byKey.containsKey(key);
  }

  Set<String> keys() {
    return new TreeSet<>(byKey.keySet());
  }

  /** In one pass, so that an argument is never read as a place for another. */
  private static String fill(String text, Object... arguments) {
    StringBuilder filled = new StringBuilder(text.length() + 32);
    int from = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
      int index = text.charAt(open + 1) - '0';
      filled.append(text, from, open).append(arguments[index]);
      from = open + 3;
    }
    return filled.append(text, from, text.length()).toString();
  }

  private static Map<Language, Texts> readAll() {
    Map<Language, Texts> all = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      Map<String, String> byKey = new HashMap<>();
      for (String file : FILES) {
        read("texts/" + file + "_" + language.code() + ".properties")
            .forEach(
                (key, text) -> {
                  if (byKey.put((String) key, (String) text) != null) {
                    throw new IllegalStateException("expected one text for " + key);
                  }
                });
      }
      all.put(language, new Texts(byKey));
    }
    return all;
  }

  private static Properties read(String file) {
    try (InputStream stream = Texts.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("expected " + file + " beside the classes");
      }
      Properties texts = new Properties();
      texts.load(new InputStreamReader(stream, UTF_8));
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
