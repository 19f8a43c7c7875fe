package az.permit.core.organisation.form;

import az.permit.core.identity.Pin;
import az.permit.core.identity.Plate;
import az.permit.core.organisation.form.Employee.Card;
import az.permit.core.organisation.form.FormField.Group;
import az.permit.core.organisation.form.PermitDetails.Basis;
import az.permit.core.organisation.rules.PortalRules;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules of the form: reports everything that is wrong at once. Immutable and thread-safe. */
public final class FormCheck {
  private static final int OLDEST = 110;
  private static final int WORKING_AGE = 15;

  private final PortalRules rules;

  /** By these rules. */
  public FormCheck(PortalRules rules) {
    this.rules = rules;
  }

  /**
   * Whether a form may be confirmed, and what it says then.
   *
   * @param today the day in the portal's zone
   */
  public CheckedForm check(PermitForm form, LocalDate today) {
    FieldReader fields = new FieldReader(form, rules);
    Optional<Employee> employee =
        form.hasAny(Group.EMPLOYEE) ? employee(fields, today) : Optional.empty();
    Optional<Plate> plate = fields.plate();
    if (!form.hasAny(Group.EMPLOYEE) && !form.has(FormField.PLATE)) {
      fields.violate(FormField.PIN, FormRule.NOBODY);
    }
    Optional<LocalDate> start = fields.date(FormField.START);
    Optional<LocalDate> end = fields.date(FormField.END);
    days(fields, start, end, today);
    Optional<LocalDate> basisDate = fields.date(FormField.BASIS_DATE);
    if (basisDate.filter(today::isBefore).isPresent()) {
      fields.violate(FormField.BASIS_DATE, FormRule.BASIS_IN_FUTURE);
    }
    String basisNumber = fields.needed(FormField.BASIS_NUMBER);
    String type = fields.type();
    List<String> territories = fields.territories();
    String note = fields.text(FormField.NOTE);
    if (!fields.violations().isEmpty()) {
      return new CheckedForm(Either.left(fields.violations()), fields.questions());
    }
    PermitDetails details =
        new PermitDetails(
            employee,
            plate,
            start.orElseThrow(),
            end.orElseThrow(),
            new Basis(basisDate.orElseThrow(), basisNumber),
            type,
            territories,
            note);
    return new CheckedForm(Either.right(details), fields.questions());
  }

  /**
   * What is so long that not even a draft may hold it. A draft may be incomplete and wrong in every
   * other way.
   */
  public List<Violation> tooLong(PermitForm form) {
    return form.texts().entrySet().stream()
        .filter(entry -> entry.getValue().length() > longest(entry))
        .map(
            entry ->
                new Violation(
                    entry.getKey(),
                    entry.getValue(),
                    FormRule.TOO_LONG,
                    Integer.toString(entry.getKey().longest())))
        .toList();
  }

  /** Spaces and slips are forgiven in a draft, so it may hold somewhat more than is right. */
  private static int longest(Map.Entry<FormField, String> entry) {
    return Math.max(100, entry.getKey().longest());
  }

  private static Optional<Employee> employee(FieldReader fields, LocalDate today) {
    Optional<Pin> pin = fields.pin();
    Card card = fields.card();
    String firstName = fields.name(FormField.FIRST_NAME, true);
    String surname = fields.name(FormField.SURNAME, true);
    String patronymic = fields.name(FormField.PATRONYMIC, false);
    Optional<LocalDate> birthDate = fields.date(FormField.BIRTH_DATE);
    birthDate.ifPresent(day -> age(fields, day, today));
    Card serviceCard =
        new Card(
            fields.text(FormField.SERVICE_CARD_SERIES), fields.text(FormField.SERVICE_CARD_NUMBER));
    String workplace = fields.needed(FormField.WORKPLACE);
    String position = fields.needed(FormField.POSITION);
    String rank = fields.text(FormField.RANK);
    if (pin.isEmpty() || birthDate.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Employee(
            pin.get(),
            card,
            firstName,
            surname,
            patronymic,
            birthDate.get(),
            serviceCard,
            workplace,
            position,
            rank));
  }

  private static void age(FieldReader fields, LocalDate birthDate, LocalDate today) {
    long age = ChronoUnit.YEARS.between(birthDate, today);
    if (birthDate.isAfter(today) || age > OLDEST) {
      fields.violate(FormField.BIRTH_DATE, FormRule.BIRTH_DATE);
    } else if (age < WORKING_AGE) {
      fields.ask(FormField.BIRTH_DATE, Question.Asked.MINOR);
    }
  }

  private void days(
      FieldReader fields, Optional<LocalDate> start, Optional<LocalDate> end, LocalDate today) {
    if (end.filter(day -> day.isBefore(today)).isPresent()) {
      fields.violate(FormField.END, FormRule.ALL_PAST);
    }
    if (start.isEmpty() || end.isEmpty()) {
      return;
    }
    long days = ChronoUnit.DAYS.between(start.get(), end.get()) + 1;
    if (days < 1) {
      fields.violate(FormField.END, FormRule.END_BEFORE_START);
    } else if (days > rules.longestDays()) {
      fields.violate(FormField.END, FormRule.TOO_MANY_DAYS, Integer.toString(rules.longestDays()));
    }
  }
}
