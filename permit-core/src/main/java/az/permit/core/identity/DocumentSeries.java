package az.permit.core.identity;

/**
 * A series of identity documents that a ruling accepts, with the digits its numbers may have.
 * Immutable and thread-safe.
 *
 * @param name as it is printed on the card, in full letters: {@code AZE}, {@code MYİ}
 * @param minDigits fewest digits of a number, inclusive
 * @param maxDigits most digits of a number, inclusive
 */
public record DocumentSeries(String name, int minDigits, int maxDigits) {
  /**
   * @throws IllegalArgumentException if the name is empty or the digits are not 1 ≤ min ≤ max ≤ 18
   */
  public DocumentSeries {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("expected a series name, but it is empty");
    }
    if (minDigits < 1 || maxDigits < minDigits || maxDigits > 18) {
      throw new IllegalArgumentException(
          "expected 1 <= minDigits <= maxDigits <= 18, but " + minDigits + " to " + maxDigits);
    }
  }

  /** Whether a number of so many digits can be of this series. */
  public boolean accepts(int digits) {
    return digits >= minDigits && digits <= maxDigits;
  }
}
