package az.permit.http.portal;

import az.permit.core.organisation.form.FormField;
import az.permit.core.organisation.form.PermitForm;
import az.permit.core.organisation.lifecycle.OrganisationPermit;
import az.permit.core.organisation.lifecycle.PermitState;

/**
 * A line of the list, with the columns of 004. Immutable and thread-safe.
 *
 * @param number in the whole list, from 1
 * @param permit the permit as of today
 * @param plate of the vehicle, or empty
 * @param employee PIN and name, or empty
 * @param position of the employee, or empty
 * @param zones the territories
 */
public record PermitRow(
    int number,
    OrganisationPermit permit,
    String plate,
    String employee,
    String position,
    String zones) {

  static PermitRow of(int number, OrganisationPermit permit, Words words) {
    PermitForm form = permit.form();
    return new PermitRow(
        number,
        permit,
        form.text(FormField.PLATE),
        words.employee(form),
        form.text(FormField.POSITION),
        words.value(form, FormField.TERRITORIES));
  }

  /** Where it is looked at. */
  public String address() {
    return "/permits/" + permit.id();
  }

  /** Whether it may still be changed. */
  public boolean isDraft() {
    return permit.state() == PermitState.DRAFT;
  }

  /** Which permit in which version, as a form sends it. */
  public String reference() {
    return permit.id() + "." + permit.head().version();
  }

  /** Whom and what it is for, on one line; empty of an empty draft. */
  public String title() {
    return employee.isEmpty() || plate.isEmpty() ? employee + plate : employee + ", " + plate;
  }

  /** Its id: nothing of a person reaches a log by accident. */
  @Override
  public String toString() {
    return "row of " + permit.id();
  }
}
