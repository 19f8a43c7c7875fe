package az.permit.http.page;

import az.permit.core.regime.LocalizedText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages of the portal; the first is the default. */
public enum Language {
  AZERBAIJANI("az", "Azərbaycanca"),
  ENGLISH("en", "English"),
  RUSSIAN("ru", "Русский");

  private final String code;
  private final String ownName;

  Language(String code, String ownName) {
    this.code = code;
    this.ownName = ownName;
  }

  /** The language of that two-letter code, if we speak it. */
  public static Optional<Language> of(@Nullable String code) {
    for (Language language : values()) {
      if (language.code.equals(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /** Two letters, as in {@code lang="az"}. */
  public String code() {
    return code;
  }

  /** What a text says in this language. */
  public String pick(LocalizedText text) {
    return switch (this) {
      case AZERBAIJANI -> text.az();
      case ENGLISH -> text.en();
      case RUSSIAN -> text.ru();
    };
  }

  /** What the language is called by those who speak it. */
  public String ownName() {
    return ownName;
  }
}
