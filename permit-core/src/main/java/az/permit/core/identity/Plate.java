package az.permit.core.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A state registration plate in its normal form: {@code 10-AZ-158} for a plate of the country,
 * {@code B123XY} for any other. Immutable and thread-safe.
 *
 * @param value the normal form; two texts name the same vehicle if and only if it is equal
 */
public record Plate(String value) {
  private static final Pattern NATIONAL = Pattern.compile("[0-9]{2}[A-Z]{2}[0-9]{3}");
  private static final int SHORTEST = 2;
  private static final int LONGEST = 12;

  /**
   * @throws IllegalArgumentException if the value is not a normal form
   */
  public Plate {
    if (!normal(value).filter(value::equals).isPresent()) {
      throw new IllegalArgumentException("expected a plate such as 10-AZ-158");
    }
  }

  /**
   * The plate that a text names: {@code 10 az 158}, {@code 10AZ158}, {@code B-123 xy}; empty if it
   * is not made of 2 to 12 letters and digits.
   */
  public static Optional<Plate> read(String text) {
    return normal(text).map(Plate::new);
  }

  /** Whether it has the form of the country's own plates. */
  public boolean isNational() {
    return value.indexOf('-') >= 0;
  }

  private static Optional<String> normal(String text) {
    String bare = LatinCapitals.of(text);
    if (!LatinCapitals.isAll(bare) || bare.length() < SHORTEST || bare.length() > LONGEST) {
      return Optional.empty();
    }
    return Optional.of(
        NATIONAL.matcher(bare).matches()
            ? bare.substring(0, 2) + '-' + bare.substring(2, 4) + '-' + bare.substring(4)
            : bare);
  }

  /** A mask: a plate names its owner. */
  @Override
  public String toString() {
    return "plate ***";
  }
}
