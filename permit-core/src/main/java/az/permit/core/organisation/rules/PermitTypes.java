package az.permit.core.organisation.rules;

import az.permit.core.regime.LocalizedText;
import java.util.List;

/** The permit types to start with. */
final class PermitTypes {
  static final List<Choice> ALL =
      List.of(
          type("staff", "Əməkdaş", "Staff", "Сотрудник"),
          type("vehicle", "Nəqliyyat vasitəsi", "Vehicle", "Транспортное средство"),
          type("service", "Xidmət", "Service", "Служебный"),
          type("volunteer", "Könüllü", "Volunteer", "Волонтёр"),
          type("business-trip", "Ezamiyyət", "Business trip", "Командировка"));

  private PermitTypes() {}

  private static Choice type(String code, String az, String en, String ru) {
    return new Choice(code, new LocalizedText(az, en, ru));
  }
}
