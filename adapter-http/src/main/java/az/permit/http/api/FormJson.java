package az.permit.http.api;

import az.permit.core.organisation.form.FormField;
import az.permit.core.organisation.form.PermitForm;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The form as JSON: a text for each field, and a list of territories. */
final class FormJson {
  static final Set<String> NAMES =
      Arrays.stream(FormField.values()).map(FormField::key).collect(Collectors.toUnmodifiableSet());

  private FormJson() {}

  static PermitForm read(ObjectNode json) {
    Map<FormField, String> texts = new EnumMap<>(FormField.class);
    for (FormField field : FormField.values()) {
      if (json.has(field.key())) {
        texts.put(
            field,
            field == FormField.TERRITORIES
                ? territories(json.path(field.key()))
                : Requests.text(json, field.key()));
      }
    }
    return new PermitForm(texts);
  }

  private static String territories(JsonNode list) {
    if (!list.isArray()) {
      throw ApiProblem.badValue(FormField.TERRITORIES.key(), "list of texts");
    }
    StringBuilder text = new StringBuilder();
    for (JsonNode territory : list) {
      if (!territory.isTextual()) {
        throw ApiProblem.badValue(FormField.TERRITORIES.key(), "list of texts");
      }
      text.append(text.isEmpty() ? "" : ", ").append(territory.textValue());
    }
    return text.toString();
  }

  static ObjectNode write(PermitForm form) {
    ObjectNode json = Json.object();
    form.texts()
        .forEach(
            (field, text) -> {
              if (field == FormField.TERRITORIES) {
                ArrayNode list = json.putArray(field.key());
                Arrays.stream(text.split("[,;|]", -1))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .forEach(list::add);
              } else {
                json.put(field.key(), text);
              }
            });
    return json;
  }
}
