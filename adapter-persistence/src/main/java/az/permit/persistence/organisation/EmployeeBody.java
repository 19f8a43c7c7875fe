package az.permit.persistence.organisation;

import az.permit.core.identity.Pin;
import az.permit.core.organisation.form.Employee;
import az.permit.core.organisation.form.Employee.Card;
import az.permit.persistence.rows.BodyReader;
import az.permit.persistence.rows.BodyWriter;

/** The employee inside the sealed blob of a permit. */
final class EmployeeBody {
  private EmployeeBody() {}

  static void pack(BodyWriter out, Employee employee) {
    out.text(employee.pin().value());
    pack(out, employee.card());
    out.text(employee.firstName())
        .text(employee.surname())
        .text(employee.patronymic())
        .day(employee.birthDate());
    pack(out, employee.serviceCard());
    out.text(employee.workplace()).text(employee.position()).text(employee.rank());
  }

  private static void pack(BodyWriter out, Card card) {
    out.text(card.series()).text(card.number());
  }

  static Employee unpack(BodyReader in) {
    return new Employee(
        new Pin(in.text()),
        card(in),
        in.text(),
        in.text(),
        in.text(),
        in.day(),
        card(in),
        in.text(),
        in.text(),
        in.text());
  }

  private static Card card(BodyReader in) {
    return new Card(in.text(), in.text());
  }
}
