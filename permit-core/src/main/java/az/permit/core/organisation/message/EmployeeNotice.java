package az.permit.core.organisation.message;

import az.permit.core.organisation.Organisation;
import az.permit.core.organisation.form.Employee;
import az.permit.core.organisation.form.PermitDetails;
import az.permit.core.organisation.lifecycle.Confirmed;
import az.permit.core.regime.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What an employee is told by SMS, if a register knows their phone: that an organisation listed
 * them. One per confirmed permit. Immutable and thread-safe.
 *
 * @param permit public id of the permit
 * @param organisation who listed them
 * @param employee whom
 * @param start first day of the permit
 * @param end last day of the permit
 * @param at when the permit was confirmed
 */
public record EmployeeNotice(
    String permit,
    Organisation organisation,
    Employee employee,
    LocalDate start,
    LocalDate end,
    Instant at) {

  /** Of a permit that was confirmed just now. */
  public static EmployeeNotice of(Confirmed permit, Employee employee) {
    PermitDetails details = permit.confirmed().details();
    return new EmployeeNotice(
        permit.id(),
        permit.organisation(),
        employee,
        details.start(),
        details.end(),
        permit.confirmed().confirmedAt());
  }

  /** The text of the SMS, in full letters. It names no document and no clock time. */
  public LocalizedText text() {
    String days = day(start) + "–" + day(end);
    String name = organisation.name();
    return new LocalizedText(
        name
            + " Sizi "
            + days
            + " üçün iş icazəsinə daxil edib. Orada işləmirsinizsə, 9108-ə bildirin.",
        name + " listed you for a work permit, " + days + ". If you do not work there, tell 9108.",
        name
            + " внесла Вас в разрешение на работу на "
            + days
            + ". Если Вы там не работаете, сообщите 9108.");
  }

  private static String day(LocalDate day) {
    return twoDigits(day.getDayOfMonth())
        + '.'
        + twoDigits(day.getMonthValue())
        + '.'
        + day.getYear();
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  /** Its permit: nothing of a person reaches a log by accident. */
  @Override
  public String toString() {
    return "notice of " + permit + " to its employee";
  }
}
