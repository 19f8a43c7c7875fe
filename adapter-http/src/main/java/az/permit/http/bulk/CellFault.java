package az.permit.http.bulk;

import az.permit.core.organisation.form.FormField;
import az.permit.core.organisation.form.Violation;
import az.permit.core.organisation.portal.Refusal;
import az.permit.core.regime.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * One fault of a row. Immutable and thread-safe.
 *
 * @param field in which column; empty if the row as a whole is refused
 * @param value what stands there; it may name a person, so it is for the sender alone
 * @param rule stable name of what it breaks
 * @param reason what the sender is told
 */
public record CellFault(
    Optional<FormField> field, String value, String rule, LocalizedText reason) {
  static final LocalizedText NOT_STORED =
      new LocalizedText(
          "Sistem müvəqqəti işləmirdi: bu sətri yenidən göndərin.",
          "The system was out of order for a moment: send this row again.",
          "Система временно не работала: отправьте эту строку ещё раз.");

  static CellFault of(Violation violation) {
    return new CellFault(
        Optional.of(violation.field()),
        violation.value(),
        RuleNames.of(violation.rule()),
        violation.text());
  }

  static CellFault ofRow(String rule, LocalizedText reason) {
    return new CellFault(Optional.empty(), "", rule, reason);
  }

  static List<CellFault> of(List<Violation> violations) {
    return violations.stream().map(CellFault::of).toList();
  }

  static List<CellFault> of(Refusal refusal) {
    return refusal instanceof Refusal.Invalid invalid
        ? of(invalid.violations())
        : List.of(ofRow(refusal.code(), RefusalTexts.of(refusal)));
  }

  /** Where and what: never what was typed. */
  @Override
  public String toString() {
    return field.map(FormField::key).orElse("row") + " " + rule;
  }
}
