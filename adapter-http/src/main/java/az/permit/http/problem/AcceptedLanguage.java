package az.permit.http.problem;

import az.permit.http.page.Language;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which language a program asks for; ours where it asks for none that we speak. Stateless and
 * thread-safe.
 */
public final class AcceptedLanguage {
  private static final int LETTERS = 2;

  private AcceptedLanguage() {}

  /** The language that a request prefers. */
  public static Language of(Context context) {
    return of(context.header("Accept-Language"));
  }

  /** The language that an {@code Accept-Language} prefers. */
  public static Language of(@Nullable String header) {
    return ranges(header == null ? "" : header).stream()
        .filter(range -> range.getWeight() > 0)
        .map(Locale.LanguageRange::getRange)
        .filter(range -> range.length() >= LETTERS)
        .map(range -> Language.of(range.substring(0, LETTERS)))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(Language.AZERBAIJANI);
  }

  private static List<Locale.LanguageRange> ranges(String header) {
    try {
      return header.isBlank() ? List.of() : Locale.LanguageRange.parse(header);
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }
}
