package az.permit.core.citizen.answering;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.identity.PermitCode;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PermitNamesTest {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  @Test
  void everySingleWrongCharacterOfACodeGivesAnotherCheckCharacter() {
    Random random = new Random(5);
    for (int i = 0; i < 200; i++) {
      long bits = random.nextLong() >>> 29;
      String right = PermitCode.of(bits).value();
      for (int place = 0; place < 7; place++) {
        for (int other = 1; other < 32; other++) {
          long wrong = bits ^ ((long) other << (5 * place));
          assertThat(PermitCode.of(wrong).value().charAt(8)).isNotEqualTo(right.charAt(8));
        }
      }
    }
  }

  @Test
  void aCodeHasNoLettersThatSoundOrLookAlike() {
    String code = PermitCode.of(0x7FFFFFFFFL).value();
    assertThat(code).hasSize(9).matches("[" + ALPHABET + "]{4}-[" + ALPHABET + "]{4}");
  }

  @Test
  void codesSeldomCollide() {
    PermitNames names = new PermitNames(new Random(5));
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      codes.add(names.nextCode());
    }
    assertThat(codes).hasSize(10_000);
  }
}
