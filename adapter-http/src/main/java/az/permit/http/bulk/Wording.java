package az.permit.http.bulk;

import az.permit.core.regime.LocalizedText;

/** Which language somebody is told things in. Thread-safe. */
@FunctionalInterface
public interface Wording {
  /** The text in that language. */
  String of(LocalizedText text);
}
