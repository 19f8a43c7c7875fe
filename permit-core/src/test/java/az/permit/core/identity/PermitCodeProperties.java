package az.permit.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.citizen.answering.PermitNames;
import az.permit.core.identity.PermitCode.Fault;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Codes as officers type and hear them. */
class PermitCodeProperties {
  private static final long LAST = PermitCode.COUNT - 1;
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  @Property
  void aCodeLeadsBackToItsNumber(@ForAll @LongRange(max = LAST) long number) {
    PermitCode code = PermitCode.of(number);

    assertThat(code.value()).matches("[" + ALPHABET + "]{4}-[" + ALPHABET + "]{4}");
    assertThat(code.number()).isEqualTo(number);
    assertThat(PermitCode.read(code.value()).toJavaOptional()).contains(code);
  }

  @Property
  void everySingleWrongCharacterIsFound(
      @ForAll @LongRange(max = LAST) long number,
      @ForAll @IntRange(max = 7) int place,
      @ForAll @IntRange(min = 1, max = 31) int off) {
    StringBuilder typed = new StringBuilder(PermitCode.of(number).value().replace("-", ""));
    int wrong = (ALPHABET.indexOf(typed.charAt(place)) + off) % 32;
    typed.setCharAt(place, ALPHABET.charAt(wrong));

    assertThat(PermitCode.read(typed.toString()).swap().toJavaOptional()).contains(Fault.CHECK);
  }

  @Property
  void lookAlikesSmallLettersAndSpacesAreForgiven(@ForAll @LongRange(max = LAST) long number) {
    PermitCode code = PermitCode.of(number);
    StringBuilder typed = new StringBuilder(" ");
    for (char c : code.value().replace("-", "").toCharArray()) {
      typed.append(
          switch (c) {
            case '0' -> 'o';
            case '1' -> 'l';
            case 'A' -> 'а'; // Cyrillic
            default -> c >= 'A' ? (char) (c - 'A' + 'a') : c;
          });
      typed.append(' ');
    }

    assertThat(PermitCode.read(typed.toString()).toJavaOptional()).contains(code);
  }

  @Property
  void everyCodeOfANewPermitIsRead(@ForAll long seed) {
    String code = new PermitNames(new Random(seed)).nextCode();

    assertThat(PermitCode.read(code).map(PermitCode::value).toJavaOptional()).contains(code);
  }

  @Example
  void whatIsNoCodeIsToldApart() {
    assertThat(PermitCode.read("7KQ4-M2X").swap().toJavaOptional()).contains(Fault.LENGTH);
    assertThat(PermitCode.read("7KQ4-M2XPP").swap().toJavaOptional()).contains(Fault.LENGTH);
    assertThat(PermitCode.read("7KQ4-MUXP").swap().toJavaOptional()).contains(Fault.CHARACTER);
    assertThat(PermitCode.read("7KQ4-M2+P").swap().toJavaOptional()).contains(Fault.CHARACTER);
  }
}
