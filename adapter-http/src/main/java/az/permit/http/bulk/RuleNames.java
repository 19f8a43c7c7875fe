package az.permit.http.bulk;

import java.util.Locale;

/** Stable names of rules for programs. Stateless and thread-safe. */
public final class RuleNames {
  private RuleNames() {}

  /** The name of a constant as programs are told it: {@code PIN_LENGTH} is {@code pin-length}. */
  public static String of(Enum<?> rule) {
    return rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
