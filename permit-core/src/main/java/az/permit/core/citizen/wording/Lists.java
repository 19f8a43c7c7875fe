package az.permit.core.citizen.wording;

import az.permit.core.citizen.Language;
import az.permit.core.identity.DocumentSeries;
import az.permit.core.regime.PurposeRule;
import az.permit.core.regime.Ruling;
import java.util.stream.Collectors;

/** How the open codes and the series of a ruling are listed in replies. */
final class Lists {
  private Lists() {}

  static String codes(Ruling ruling, Language language) {
    return ruling.purposes().stream()
        .filter(PurposeRule::open)
        .map(purpose -> purpose.code() + " " + language.of(purpose.name()))
        .collect(Collectors.joining(", "));
  }

  static String series(Ruling ruling) {
    return ruling.series().stream().map(DocumentSeries::name).collect(Collectors.joining(", "));
  }
}
