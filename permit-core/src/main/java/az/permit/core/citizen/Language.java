package az.permit.core.citizen;

import az.permit.core.regime.LocalizedText;

/** The language of a reply; Azerbaijani unless the message asks for another. */
public enum Language {
  /** Azerbaijani. */
  AZ,
  /** English. */
  EN,
  /** Russian. */
  RU;

  /** The wording in this language. */
  public String of(LocalizedText text) {
    return switch (this) {
      case AZ -> text.az();
      case EN -> text.en();
      case RU -> text.ru();
    };
  }
}
