package az.permit.core.organisation.form;

import az.permit.core.identity.Plate;
import java.util.EnumMap;
import java.util.Map;

/** Writes details as the form that says them. */
final class DetailsForm {
  private DetailsForm() {}

  static PermitForm of(PermitDetails details) {
    Map<FormField, String> texts = new EnumMap<>(FormField.class);
    details.employee().ifPresent(employee -> put(texts, employee));
    texts.put(FormField.PLATE, details.plate().map(Plate::value).orElse(""));
    texts.put(FormField.START, details.start().toString());
    texts.put(FormField.END, details.end().toString());
    texts.put(FormField.BASIS_DATE, details.basis().date().toString());
    texts.put(FormField.BASIS_NUMBER, details.basis().number());
    texts.put(FormField.TYPE, details.type());
    texts.put(FormField.TERRITORIES, String.join(", ", details.territories()));
    texts.put(FormField.NOTE, details.note());
    return new PermitForm(texts);
  }

  private static void put(Map<FormField, String> texts, Employee employee) {
    texts.put(FormField.PIN, employee.pin().value());
    texts.put(FormField.CARD_SERIES, employee.card().series());
    texts.put(FormField.CARD_NUMBER, employee.card().number());
    texts.put(FormField.FIRST_NAME, employee.firstName());
    texts.put(FormField.SURNAME, employee.surname());
    texts.put(FormField.PATRONYMIC, employee.patronymic());
    texts.put(FormField.BIRTH_DATE, employee.birthDate().toString());
    texts.put(FormField.SERVICE_CARD_SERIES, employee.serviceCard().series());
    texts.put(FormField.SERVICE_CARD_NUMBER, employee.serviceCard().number());
    texts.put(FormField.WORKPLACE, employee.workplace());
    texts.put(FormField.POSITION, employee.position());
    texts.put(FormField.RANK, employee.rank());
  }
}
