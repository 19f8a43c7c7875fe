package az.permit.core.citizen.answering;

import az.permit.core.identity.PermitCode;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * Names new permits from the randomness that it is given. As thread-safe as its generator.
 *
 * <p>A public id has 128 random bits behind the moment of issue, so that ids ascend and an index of
 * them is written at its end only. A code is that of a random number.
 */
public final class PermitNames {
  private static final char[] HEX = "0123456789abcdef".toCharArray();

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
    return PermitCode.of(random.nextLong() >>> Long.numberOfLeadingZeros(PermitCode.COUNT - 1))
        .value();
  }

  /** The lowest bits, as many as fit into so many digits. */
  private static void hex(char[] into, int from, int digits, long bits) {
    for (int i = 0; i < digits; i++) {
      into[from + i] = HEX[(int) (bits >>> (4 * (digits - 1 - i))) & 15];
    }
  }
}
