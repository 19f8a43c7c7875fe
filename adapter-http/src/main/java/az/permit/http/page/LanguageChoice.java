package az.permit.http.page;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;

/** Which language a request is answered in: the one it asks for, the one chosen before, ours. */
public final class LanguageChoice {
  static final String PARAMETER = "lang";
  private static final String COOKIE = "lang";
  private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;

  private LanguageChoice() {}

  /** The language of the answer. */
  public static Language of(Context context) {
    return asked(context)
        .or(() -> Language.of(context.cookie(COOKIE)))
        .orElse(Language.AZERBAIJANI);
  }

  /** Remembers in the browser what the request asks for. */
  public static void remember(Context context, boolean secure) {
    asked(context)
        .ifPresent(
            language ->
                context.cookie(
                    new Cookie(
                        COOKIE,
                        language.code(),
                        "/",
                        YEAR_SECONDS,
                        secure,
                        true,
                        null,
                        SameSite.LAX)));
  }

  private static Optional<Language> asked(Context context) {
    return Language.of(context.queryParam(PARAMETER));
  }
}
