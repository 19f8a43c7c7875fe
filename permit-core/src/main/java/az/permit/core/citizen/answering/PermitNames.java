package az.permit.core.citizen.answering;

import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * Names new permits from the randomness that it is given. As thread-safe as its generator.
 *
 * <p>A public id has 128 random bits behind the moment of issue, so that ids ascend and an index of
 * them is written at its end only. A code has 7 random characters of Crockford's base 32 and a
 * check character by which every single wrong character and nearly every swap of two neighbours is
 * found (Luhn's algorithm modulo 32).
 */
public final class PermitNames {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final char[] HEX = "0123456789abcdef".toCharArray();
  private static final int CODE_BITS = 35;

  private final RandomGenerator random;

  /** From that source; it must be unpredictable wherever ids are secrets. */
  public PermitNames(RandomGenerator random) {
    this.random = random;
  }

  /**
   * A new public id: {@code p-}, 12 hexadecimal digits of the moment in milliseconds, and 32 random
   * ones.
   */
  public String nextId(Instant issuedAt) {
    char[] id = new char[46];
    id[0] = 'p';
    id[1] = '-';
    hex(id, 2, 12, issuedAt.toEpochMilli());
    hex(id, 14, 16, random.nextLong());
    hex(id, 30, 16, random.nextLong());
    return new String(id);
  }

  /** A new code: {@code 7KQ4-M2XP}. */
  public String nextCode() {
    return code(random.nextLong() >>> (Long.SIZE - CODE_BITS));
  }

  static String code(long bits) {
    char[] code = new char[9];
    int sum = 0;
    for (int i = 0; i < 7; i++) {
      int digit = (int) (bits >>> (CODE_BITS - 5 * (i + 1))) & 31;
      code[i < 4 ? i : i + 1] = ALPHABET.charAt(digit);
      int weighted = i % 2 == 0 ? digit * 2 : digit;
      sum += weighted / 32 + weighted % 32;
    }
    code[4] = '-';
    code[8] = ALPHABET.charAt((32 - sum % 32) % 32);
    return new String(code);
  }

  /** The lowest bits, as many as fit into so many digits. */
  private static void hex(char[] into, int from, int digits, long bits) {
    for (int i = 0; i < digits; i++) {
      into[from + i] = HEX[(int) (bits >>> (4 * (digits - 1 - i))) & 15];
    }
  }
}
