package az.permit.core.identity;

import java.util.Optional;

/**
 * A FİN, the personal identification number of a citizen: 7 characters, digits and Latin capitals
 * without O and I. Immutable and thread-safe.
 *
 * @param value the seven characters
 */
public record Pin(String value) {
  /**
   * @throws IllegalArgumentException if the value is not of that form
   */
  public Pin {
    if (!isPin(value)) {
      throw new IllegalArgumentException("expected 7 characters of 0-9 and A-Z without O and I");
    }
  }

  /** Whether the text has the form of a PIN. */
  public static boolean isPin(String text) {
    if (text.length() != 7) {
      return false;
    }
    for (int i = 0; i < 7; i++) {
      char c = text.charAt(i);
      boolean letter = c >= 'A' && c <= 'Z' && c != 'O' && c != 'I';
      if (!letter && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  /** The PIN that a text names, lower case and spaces forgiven; empty if it names none. */
  public static Optional<Pin> read(String text) {
    return Optional.of(LatinCapitals.of(text)).filter(Pin::isPin).map(Pin::new);
  }

  /** A mask: a PIN never reaches a log by accident. */
  @Override
  public String toString() {
    return "PIN ***";
  }
}
