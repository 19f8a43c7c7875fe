package az.permit.core.identity;

/**
 * A document by which a citizen asks for a permit. Immutable and thread-safe.
 *
 * @param series the series as printed on the card: {@code AZE}, {@code MYİ}
 * @param number its digits, ASCII 0–9, leading zeros kept
 */
public record IdentityDocument(String series, String number) {
  /**
   * @throws IllegalArgumentException if a part is empty or the number holds anything but 0–9
   */
  public IdentityDocument {
    if (series.isEmpty() || number.isEmpty()) {
      throw new IllegalArgumentException("expected a series and a number");
    }
    for (int i = 0; i < number.length(); i++) {
      if (number.charAt(i) < '0' || number.charAt(i) > '9') {
        throw new IllegalArgumentException("expected only digits 0-9 in the number");
      }
    }
  }

  /** The series and a mask: a document number never reaches a log by accident. */
  @Override
  public String toString() {
    return series + " ***";
  }
}
