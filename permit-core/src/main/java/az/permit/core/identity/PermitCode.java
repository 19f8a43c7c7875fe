package az.permit.core.identity;

import io.vavr.control.Either;

/**
 * The short code of a permit, which can be spoken: seven characters of Crockford's base 32 and a
 * check character (Luhn's algorithm modulo 32), in two groups. Immutable and thread-safe.
 *
 * @param value the normal form, such as {@code 7KQ4-M2XC}
 */
public record PermitCode(String value) {
  /** So many numbers have a code. */
  public static final long COUNT = 1L << 35;

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int BASE = 32;
  private static final int DIGITS = 7;
  private static final int GROUP = 4;

  /** Why a text is no code. */
  public enum Fault {
    /** It has not eight characters. */
    LENGTH,
    /** It has a character that no code has. */
    CHARACTER,
    /** A character is wrong, or two changed places: the check character tells. */
    CHECK
  }

  /**
   * @throws IllegalArgumentException if it is not a code in its normal form
   */
  public PermitCode {
    if (!normal(value).contains(value)) {
      throw new IllegalArgumentException("expected the normal form of a code");
    }
  }

  /**
   * The code of a number.
   *
   * @throws IllegalArgumentException if the number is not from 0 to {@link #COUNT} - 1
   */
  public static PermitCode of(long number) {
    if (number < 0 || number >= COUNT) {
      throw new IllegalArgumentException("expected a number below 2^35");
    }
    StringBuilder digits = new StringBuilder(DIGITS + 1);
    for (int i = DIGITS - 1; i >= 0; i--) {
      digits.append(ALPHABET.charAt((int) (number >>> (5 * i)) & (BASE - 1)));
    }
    digits.append(ALPHABET.charAt((BASE - sum(digits) % BASE) % BASE));
    return new PermitCode(grouped(digits));
  }

  /**
   * The code that somebody typed or heard: small letters, spaces and hyphens are forgiven, and so
   * are O for 0, I and L for 1, and letters of other alphabets that look alike.
   */
  public static Either<Fault, PermitCode> read(String text) {
    return normal(text).map(PermitCode::new);
  }

  private static Either<Fault, String> normal(String text) {
    String plain = LatinCapitals.of(text).replace('O', '0').replace('I', '1').replace('L', '1');
    if (plain.length() != DIGITS + 1) {
      return Either.left(Fault.LENGTH);
    }
    if (plain.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
      return Either.left(Fault.CHARACTER);
    }
    int check = ALPHABET.indexOf(plain.charAt(DIGITS));
    return (sum(plain) + check) % BASE == 0
        ? Either.right(grouped(plain))
        : Either.left(Fault.CHECK);
  }

  private static String grouped(CharSequence digits) {
    return digits.subSequence(0, GROUP) + "-" + digits.subSequence(GROUP, DIGITS + 1);
  }

  /** Over all but the check character: every second one counts twice. */
  private static int sum(CharSequence digits) {
    int sum = 0;
    for (int i = 0; i < DIGITS; i++) {
      int digit = ALPHABET.indexOf(digits.charAt(i));
      int weighted = i % 2 == 0 ? digit * 2 : digit;
      sum += weighted / BASE + weighted % BASE;
    }
    return sum;
  }

  /** The number of which it is the code. */
  public long number() {
    long number = 0;
    for (int i = 0; i < DIGITS; i++) {
      char digit = value.charAt(i < GROUP ? i : i + 1);
      number = number << 5 | ALPHABET.indexOf(digit);
    }
    return number;
  }

  /** A mask: whoever has a code can look its permit up. */
  @Override
  public String toString() {
    return "code ***";
  }
}
