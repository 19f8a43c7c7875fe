package az.permit.core.organisation.form;

import az.permit.core.regime.LocalizedText;

/**
 * Something unusual in a form that is asked about and accepted. Immutable and thread-safe.
 *
 * @param field where
 * @param value what stands there; it may name a person, so it is not for logs
 * @param asked what is asked
 */
public record Question(FormField field, String value, Asked asked) {
  /** What may be asked. */
  public enum Asked {
    /** A plate of another form than the country's. */
    FOREIGN_PLATE(
        "Bu, Azərbaycan nişanına oxşamır. Belədir?",
        "This does not look like a plate of Azerbaijan. Is it right?",
        "Это не похоже на азербайджанский знак. Всё верно?"),
    /** A series of identity cards that is not on the list. */
    UNUSUAL_SERIES(
        "Belə seriya siyahıda yoxdur. Belədir?",
        "This series is not on the list. Is it right?",
        "Такой серии нет в списке. Всё верно?"),
    /** An employee under age. */
    MINOR(
        "Əməkdaşın 15 yaşı tamam olmayıb. Belədir?",
        "The employee is younger than 15. Is it right?",
        "Сотруднику нет 15 лет. Всё верно?");

    private final LocalizedText text;

    Asked(String az, String en, String ru) {
      this.text = new LocalizedText(az, en, ru);
    }

    /** As the person who fills in the form reads it. */
    public LocalizedText text() {
      return text;
    }
  }

  /** Field and question: what was typed never reaches a log by accident. */
  @Override
  public String toString() {
    return field.key() + " " + asked;
  }
}
