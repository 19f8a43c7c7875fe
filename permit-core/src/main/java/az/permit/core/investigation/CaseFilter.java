package az.permit.core.investigation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which cases are wanted; what is empty leaves nothing out. Immutable and thread-safe.
 *
 * @param state how far they are
 * @param rule the rule that fired, or the kind of a case about an organisation
 * @param from the first day on which they happened
 * @param until the last day
 */
public record CaseFilter(
    Optional<CaseState> state,
    Optional<String> rule,
    Optional<LocalDate> from,
    Optional<LocalDate> until) {
  /** All cases. */
  public static final CaseFilter ALL =
      new CaseFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Whether it leaves a case in. */
  public boolean fits(CaseFile file) {
    Matter matter = file.matter();
    return state.filter(wanted -> wanted != file.state()).isEmpty()
        && rule.filter(wanted -> !wanted.equals(matter.rule())).isEmpty()
        && from.filter(first -> matter.day().isBefore(first)).isEmpty()
        && until.filter(last -> matter.day().isAfter(last)).isEmpty();
  }
}
