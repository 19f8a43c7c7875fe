package az.permit.persistence.organisation;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The constants of an enum by the stable names under which records keep them. */
final class Codes<E extends Enum<E>> {
  private final Map<String, E> constants;

  private Codes(Map<String, E> constants) {
    this.constants = constants;
  }

  static <E extends Enum<E>> Codes<E> of(E[] constants, Function<E, String> code) {
    return new Codes<>(
        Arrays.stream(constants).collect(Collectors.toMap(code, Function.identity())));
  }

  E read(String code) {
    E constant = constants.get(code);
    if (constant == null) {
      throw new IllegalStateException("expected one of " + constants.keySet() + ", but " + code);
    }
    return constant;
  }
}
