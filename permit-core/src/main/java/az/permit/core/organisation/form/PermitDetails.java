package az.permit.core.organisation.form;

import az.permit.core.identity.Pin;
import az.permit.core.identity.Plate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a complete and faultless form says; only {@link FormCheck} and stores make one. There is an
 * employee, a vehicle, or both. Immutable and thread-safe.
 *
 * @param employee who may work
 * @param plate the vehicle that may drive
 * @param start first day, inclusive
 * @param end last day, inclusive
 * @param basis the document that is the basis of the permit
 * @param type code of the permit type
 * @param territories codes of the territories of work, at least one, in the order of the list
 * @param note note, or empty
 */
public record PermitDetails(
    Optional<Employee> employee,
    Optional<Plate> plate,
    LocalDate start,
    LocalDate end,
    Basis basis,
    String type,
    List<String> territories,
    String note) {

  /**
   * The document that is the basis of a permit. Immutable and thread-safe.
   *
   * @param date its date
   * @param number its number
   */
  public record Basis(LocalDate date, String number) {}

  /**
   * @throws IllegalArgumentException if there is neither employee nor vehicle, or the end is before
   *     the start
   */
  public PermitDetails {
    if (employee.isEmpty() && plate.isEmpty()) {
      throw new IllegalArgumentException("expected an employee or a vehicle");
    }
    if (end.isBefore(start)) {
      throw new IllegalArgumentException("expected the end not before the start");
    }
    territories = List.copyOf(territories);
  }

  /** The employee's PIN. */
  public Optional<Pin> pin() {
    return employee.map(Employee::pin);
  }

  /** Whether the permit holds on that day, once it is approved. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(start) && !day.isAfter(end);
  }

  /** The form that says exactly this. */
  public PermitForm form() {
    return DetailsForm.of(this);
  }

  /** A mask: nothing of a person reaches a log by accident. */
  @Override
  public String toString() {
    return "permit details ***";
  }
}
