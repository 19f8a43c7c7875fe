package az.permit.core.identity;

/**
 * A VÖEN, the tax identification number of an organisation or a sole trader: 10 digits. Immutable
 * and thread-safe.
 *
 * @param value the ten digits
 */
public record Tin(String value) {
  /**
   * @throws IllegalArgumentException if the value is not of that form
   */
  public Tin {
    if (!isTin(value)) {
      throw new IllegalArgumentException("expected 10 digits");
    }
  }

  /** Whether the text has the form of a TIN. */
  public static boolean isTin(String text) {
    return text.length() == 10 && text.chars().allMatch(LatinCapitals::isDigit);
  }

  /** A mask: a sole trader's TIN names a person. */
  @Override
  public String toString() {
    return "TIN ***";
  }
}
