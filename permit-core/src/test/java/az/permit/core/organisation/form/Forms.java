package az.permit.core.organisation.form;

import az.permit.core.organisation.rules.PortalRules;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Forms for tests. */
public final class Forms {
  /** The day on which they are checked. */
  public static final LocalDate TODAY = LocalDate.of(2020, 4, 6);

  private static final FormCheck CHECK = new FormCheck(PortalRules.azerbaijan());

  private Forms() {}

  /** A faultless form of an employee without a vehicle. */
  public static PermitForm employee() {
    Map<FormField, String> texts = new EnumMap<>(FormField.class);
    texts.put(FormField.PIN, "2480RZZ");
    texts.put(FormField.CARD_SERIES, "AZE");
    texts.put(FormField.CARD_NUMBER, "12345678");
    texts.put(FormField.FIRST_NAME, "Elmin");
    texts.put(FormField.SURNAME, "Əbilov");
    texts.put(FormField.BIRTH_DATE, "28.02.1985");
    texts.put(FormField.WORKPLACE, "Elektron Hökumətin İnkişafı Mərkəzi");
    texts.put(FormField.POSITION, "senior developer");
    return permit(texts);
  }

  /** A faultless form of a vehicle without an employee. */
  public static PermitForm vehicle() {
    Map<FormField, String> texts = new EnumMap<>(FormField.class);
    texts.put(FormField.PLATE, "10-AZ-158");
    return permit(texts);
  }

  private static PermitForm permit(Map<FormField, String> texts) {
    texts.put(FormField.START, "07.04.2020");
    texts.put(FormField.END, "20.04.2020");
    texts.put(FormField.BASIS_DATE, "02.04.2020");
    texts.put(FormField.BASIS_NUMBER, "15/2-a");
    texts.put(FormField.TYPE, "Əməkdaş");
    texts.put(FormField.TERRITORIES, "Bakı, Sumqayıt");
    return new PermitForm(texts);
  }

  static CheckedForm check(PermitForm form) {
    return CHECK.check(form, TODAY);
  }

  /** What the check says of a form: {@code field RULE}. */
  static List<String> faults(PermitForm form) {
    return check(form).violations().stream().map(Violation::toString).toList();
  }

  static PermitDetails details(PermitForm form) {
    CheckedForm checked = check(form);
    if (!checked.violations().isEmpty()) {
      throw new AssertionError(checked.violations().toString());
    }
    return checked.result().get();
  }
}
