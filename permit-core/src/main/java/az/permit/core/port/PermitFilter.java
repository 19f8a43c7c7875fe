package az.permit.core.port;

import az.permit.core.identity.Pin;
import az.permit.core.identity.Plate;
import az.permit.core.organisation.form.FormField;
import az.permit.core.organisation.form.PermitForm;
import az.permit.core.organisation.lifecycle.OrganisationPermit;
import az.permit.core.organisation.lifecycle.PermitState;
import az.permit.core.organisation.rules.Spelling;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Which permits of a list are wanted; all conditions must hold. Immutable and thread-safe.
 *
 * @param states wanted states; empty for all
 * @param text what to search for, see {@link #matches}; empty for all
 * @param territory code of a territory of work
 * @param from only permits of which the last day is not before this one
 * @param until only permits of which the first day is not after this one
 */
public record PermitFilter(
    Set<PermitState> states,
    String text,
    Optional<String> territory,
    Optional<LocalDate> from,
    Optional<LocalDate> until) {
  /** All of them. */
  public static final PermitFilter ALL =
      new PermitFilter(Set.of(), "", Optional.empty(), Optional.empty(), Optional.empty());

  /** The PIN that the text is, if it is one; a store may look it up by its keyed hash. */
  public Optional<Pin> pin() {
    return Pin.read(text);
  }

  /**
   * The plate that the text is, if it is one of the country's; a store may look it up by its keyed
   * hash.
   */
  public Optional<Plate> nationalPlate() {
    return Plate.read(text).filter(Plate::isNational);
  }

  /**
   * Whether a permit is wanted. This is the definition; a store may narrow the choice down faster,
   * but must not find anything else.
   *
   * <p>The text is found in a permit if its PIN or its plate is that text, spaces, hyphens and case
   * forgiven, or if every word of it begins a word of the employee's first name, surname or
   * patronymic, in the plain spelling. A draft is found by what was typed into it. The territory of
   * a draft is not looked at until it is confirmed, nor are its dates: a draft has none.
   *
   * @param today the day on which it is looked at: it decides between approved and expired
   */
  public boolean matches(OrganisationPermit permit, LocalDate today) {
    OrganisationPermit now = permit.on(today);
    return (states.isEmpty() || states.contains(now.state()))
        && matchesText(now.form())
        && matchesDetails(now);
  }

  private boolean matchesDetails(OrganisationPermit permit) {
    if (territory.isEmpty() && from.isEmpty() && until.isEmpty()) {
      return true;
    }
    return permit
        .submission()
        .map(submission -> submission.details())
        .filter(details -> territory.map(details.territories()::contains).orElse(true))
        .filter(details -> from.map(day -> !details.end().isBefore(day)).orElse(true))
        .filter(details -> until.map(day -> !details.start().isAfter(day)).orElse(true))
        .isPresent();
  }

  private boolean matchesText(PermitForm form) {
    if (text.isBlank()) {
      return true;
    }
    boolean pinOrPlate =
        pin()
                .filter(pin -> Pin.read(form.text(FormField.PIN)).filter(pin::equals).isPresent())
                .isPresent()
            || Plate.read(text)
                .filter(p -> Plate.read(form.text(FormField.PLATE)).filter(p::equals).isPresent())
                .isPresent();
    return pinOrPlate || matchesName(form);
  }

  private boolean matchesName(PermitForm form) {
    String name =
        ' '
            + Spelling.plain(
                form.text(FormField.FIRST_NAME)
                    + ' '
                    + form.text(FormField.SURNAME)
                    + ' '
                    + form.text(FormField.PATRONYMIC));
    for (String word : Spelling.plain(text).split(" ", -1)) {
      if (!name.contains(' ' + word)) {
        return false;
      }
    }
    return true;
  }

  /** The states alone: a search text may name a person. */
  @Override
  public String toString() {
    return "filter of states " + states;
  }
}
