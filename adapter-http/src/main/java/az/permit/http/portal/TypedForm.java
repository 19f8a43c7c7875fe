package az.permit.http.portal;

import az.permit.core.organisation.form.DateTexts;
import az.permit.core.organisation.form.FormField;
import az.permit.core.organisation.form.PermitForm;
import io.javalin.http.Context;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Forms between the browser and the records. Stateless and thread-safe. */
final class TypedForm {
  /** The tick by which a clerk says that the form is ready to go to MIA. */
  static final String TICK = "confirm";

  /** The version that the clerk saw. */
  static final String VERSION = "version";

  private static final Set<FormField> DATES =
      EnumSet.of(FormField.BIRTH_DATE, FormField.START, FormField.END, FormField.BASIS_DATE);

  private TypedForm() {}

  /** What the browser sent. */
  static PermitForm of(Context context) {
    Map<FormField, String> texts = new EnumMap<>(FormField.class);
    for (FormField field : FormField.values()) {
      texts.put(
          field,
          field == FormField.TERRITORIES
              ? String.join(", ", context.formParams(field.key()))
              : Objects.requireNonNullElse(context.formParam(field.key()), ""));
    }
    return new PermitForm(texts);
  }

  static boolean isTicked(Context context) {
    return "yes".equals(context.formParam(TICK));
  }

  /** The version that the clerk saw; one that is no number is none that there ever was. */
  static int version(Context context) {
    String version = Objects.requireNonNullElse(context.formParam(VERSION), "");
    return version.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(version) : -1;
  }

  /** The form with its dates as people here write them; what is no date stays as it was typed. */
  static PermitForm forEditing(PermitForm form, Words words) {
    PermitForm readable = form;
    for (FormField field : DATES) {
      String text = form.text(field);
      readable = readable.with(field, DateTexts.read(text).map(words::day).orElse(text));
    }
    return readable;
  }
}
