package az.permit.core.investigation;

import java.util.Arrays;
import java.util.Optional;

/** How far a case is. Each decision names the next one, whatever it was before. */
public enum CaseState {
  /** Nobody judged it yet, or it was opened again. */
  OPEN("open"),
  /** It was abuse: what the rule did stands. */
  CONFIRMED("confirmed"),
  /** A warning is enough: a cool-down ends. */
  WARNED("warned"),
  /** It was none: a cool-down ends. */
  DISMISSED("dismissed");

  private final String code;

  CaseState(String code) {
    this.code = code;
  }

  /** Its stable name in records and addresses. */
  public String code() {
    return code;
  }

  /** Whether a cool-down that is judged so ends. */
  public boolean lifts() {
    return this == WARNED || this == DISMISSED;
  }

  /** The state of that code. */
  public static Optional<CaseState> of(String code) {
    return Arrays.stream(values()).filter(state -> state.code.equals(code)).findFirst();
  }
}
