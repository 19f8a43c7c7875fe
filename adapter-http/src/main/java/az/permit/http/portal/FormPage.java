package az.permit.http.portal;

import az.permit.core.organisation.form.FormField;
import az.permit.core.organisation.form.PermitForm;
import az.permit.core.organisation.form.Violation;
import az.permit.core.organisation.rules.Choice;
import az.permit.core.organisation.rules.PortalRules;
import az.permit.http.page.FieldError;
import az.permit.http.page.Language;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The form as a page shows it: what was typed, what is wrong with it, what may be chosen. */
public final class FormPage {
  /** So many territories stand open; the regime named the cities at the head of the list first. */
  private static final int OPEN_TERRITORIES = 6;

  private final String address;
  private final int version;
  private final PermitForm form;
  private final List<FieldError> errors;
  private final boolean tick;
  private final PortalRules rules;
  private final Words words;
  private final Set<String> chosen;

  private FormPage(
      String address,
      int version,
      PermitForm form,
      List<FieldError> errors,
      boolean tick,
      PortalRules rules,
      Words words) {
    this.address = address;
    this.version = version;
    this.form = form;
    this.errors = errors;
    this.tick = tick;
    this.rules = rules;
    this.words = words;
    this.chosen =
        Arrays.stream(form.text(FormField.TERRITORIES).split("[,;|]", -1))
            .flatMap(name -> rules.territory(name).stream())
            .map(Choice::code)
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * A form without faults.
   *
   * @param address where it is sent
   * @param version the version that the clerk sees; 0 of a new one
   */
  static FormPage of(String address, int version, PermitForm form, PortalRules rules, Words words) {
    return new FormPage(address, version, form, List.of(), false, rules, words);
  }

  /** The same with its faults, and with the tick as it was. */
  FormPage with(List<Violation> violations, boolean ticked) {
    List<FieldError> found = violations.stream().map(words::fault).toList();
    return new FormPage(address, version, form, found, ticked, rules, words);
  }

  /** Where it is sent. */
  public String address() {
    return address;
  }

  /** Whether there is no draft of it yet. */
  public boolean isNew() {
    return version == 0;
  }

  /** The version that the clerk sees. */
  public int version() {
    return version;
  }

  /** What is wrong, in the order of the form. */
  public List<FieldError> errors() {
    return errors;
  }

  /** The first fault of a field. */
  public Optional<String> error(FormField field) {
    return errors.stream()
        .filter(error -> error.field().equals(field.key()))
        .map(FieldError::text)
        .findFirst();
  }

  /** Whether the clerk wants to confirm. */
  public boolean tick() {
    return tick;
  }

  /** What stands in a field, as it was typed. */
  public String value(FormField field) {
    return form.text(field);
  }

  /** The permit types. */
  public List<Choice> types() {
    return rules.types();
  }

  /** Whether that type is chosen. */
  public boolean isType(Choice type) {
    return rules.type(form.text(FormField.TYPE)).filter(type::equals).isPresent();
  }

  /** The territories that most want. */
  public List<Choice> firstTerritories() {
    return rules.territories().stream().limit(OPEN_TERRITORIES).toList();
  }

  /** All others, by name. */
  public List<Choice> otherTerritories() {
    Comparator<String> order =
        words.language() == Language.AZERBAIJANI
            ? AzerbaijaniOrder.OF_NAMES
            : Comparator.<String>naturalOrder();
    return rules.territories().stream()
        .skip(OPEN_TERRITORIES)
        .sorted(Comparator.comparing(territory -> words.of(territory.name()), order))
        .toList();
  }

  /** Whether that territory is chosen. */
  public boolean isChosen(Choice territory) {
    return chosen.contains(territory.code());
  }

  /** How many of the others are chosen: they must not be hidden then. */
  public long othersChosen() {
    return otherTerritories().stream().filter(this::isChosen).count();
  }
}
