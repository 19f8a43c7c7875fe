package az.permit.core.citizen.reading;

import az.permit.core.citizen.Language;
import az.permit.core.identity.DocumentSeries;

/** A corrected message, ready to send: the template, and the language the citizen asked for. */
final class Suggestion {
  private Suggestion() {}

  static String of(String purpose, DocumentSeries series, NumberGroups number, Language language) {
    String template = purpose + ' ' + series.name() + ' ' + number.value();
    return language == Language.AZ ? template : template + ' ' + language.name();
  }
}
