package az.permit.core.organisation.form;

import az.permit.core.regime.LocalizedText;

/**
 * One fault of a form. Immutable and thread-safe.
 *
 * @param field where
 * @param value what stands there, as it was typed; it may name a person, so it is not for logs
 * @param rule what it breaks
 * @param limit the number or text that counts for the rule, or empty
 */
public record Violation(FormField field, String value, FormRule rule, String limit) {
  /** What the person who fills in the form is told. */
  public LocalizedText text() {
    return rule.text(limit);
  }

  /** Field and rule: what was typed never reaches a log by accident. */
  @Override
  public String toString() {
    return field.key() + " " + rule;
  }
}
