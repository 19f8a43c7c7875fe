package az.permit.core.organisation.form;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The texts of the form as they were typed, but for white space around them; a field that holds
 * nothing is left out. It may be incomplete and wrong: {@link FormCheck} says how. Immutable and
 * thread-safe.
 *
 * @param texts the text of every field that holds any, in the order of the form
 */
public record PermitForm(Map<FormField, String> texts) {
  /** Of which nothing is filled in. */
  public static final PermitForm EMPTY = new PermitForm(Map.of());

  /** With the texts stripped, and without those that are empty then. */
  public PermitForm {
    Map<FormField, String> filled = new EnumMap<>(FormField.class);
    texts.forEach(
        (field, text) -> {
          String stripped = text.strip();
          if (!stripped.isEmpty()) {
            filled.put(field, stripped);
          }
        });
    texts = Collections.unmodifiableMap(filled);
  }

  /** The text of a field, or an empty one. */
  public String text(FormField field) {
    return texts.getOrDefault(field, "");
  }

  /** Whether a field holds anything. */
  public boolean has(FormField field) {
    return texts.containsKey(field);
  }

  /** Whether any field of a group holds anything. */
  public boolean hasAny(FormField.Group group) {
    return texts.keySet().stream().anyMatch(field -> field.group() == group);
  }

  /** The same form with another text in one field. */
  public PermitForm with(FormField field, String text) {
    Map<FormField, String> changed = new EnumMap<>(FormField.class);
    changed.putAll(texts);
    changed.put(field, text);
    return new PermitForm(changed);
  }

  /** How many fields are filled in: what they hold never reaches a log by accident. */
  @Override
  public String toString() {
    return "form with " + texts.size() + " fields";
  }
}
