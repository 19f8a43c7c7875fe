package az.permit.http.portal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is typed into the form: name and value in turn. */
final class Typed {
  /** Everything that is needed for an employee with a vehicle. */
  static final String[] COMPLETE = {
    "pin", "2480RZZ",
    "cardSeries", "AZE",
    "cardNumber", "1234567",
    "firstName", "Elmin",
    "surname", "Əbilov",
    "patronymic", "Şıxəli",
    "birthDate", "23.09.1985",
    "workplace", "Elektron Hökumətin İnkişafı Mərkəzi",
    "position", "baş mütəxəssis",
    "plate", "10-az-158",
    "start", "06.04.2020",
    "end", "20.04.2020",
    "basisDate", "01.04.2020",
    "basisNumber", "İ-12/7",
    "type", "staff",
    "territories", "baki",
    "territories", "sumqayit",
    "note", "Növbəli iş"
  };

  private Typed() {}

  /** The complete form with other values in some fields, and with fields that it lacks. */
  static String[] complete(String... changes) {
    List<String> changed = new ArrayList<>(Arrays.asList(COMPLETE));
    for (int i = 0; i < changes.length; i += 2) {
      int at = changed.indexOf(changes[i]);
      if (at >= 0 && at % 2 == 0) {
        changed.set(at + 1, changes[i + 1]);
      } else {
        changed.addAll(List.of(changes[i], changes[i + 1]));
      }
    }
    return changed.toArray(String[]::new);
  }
}
