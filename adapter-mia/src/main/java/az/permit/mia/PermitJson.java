package az.permit.mia;

import az.permit.core.citizen.Permit;
import az.permit.core.identity.IdentityDocument;
import az.permit.core.organisation.form.Employee;
import az.permit.core.organisation.form.PermitDetails;
import az.permit.core.organisation.message.MiaCopy;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How MIA's interface writes a permit of each kind. */
final class PermitJson {
  private PermitJson() {}

  static void write(JsonGenerator json, Permit permit, String state) throws IOException {
    IdentityDocument document = permit.document();
    json.writeStartObject();
    json.writeStringField("id", permit.id());
    json.writeNumberField("revision", permit.revision());
    json.writeObjectFieldStart("document");
    json.writeStringField("series", document.series());
    json.writeStringField("number", document.number());
    json.writeEndObject();
    json.writeStringField("purpose", permit.purpose());
    json.writeStringField("from", seconds(permit.validity().fromInclusive()));
    json.writeStringField("until", seconds(permit.validity().untilExclusive()));
    json.writeStringField("code", permit.code());
    json.writeStringField("state", state);
    json.writeEndObject();
  }

  /** Both days of an organisation's permit are inclusive, in Asia/Baku. */
  static void write(JsonGenerator json, MiaCopy copy) throws IOException {
    PermitDetails details = copy.details();
    json.writeStartObject();
    json.writeStringField("id", copy.permit());
    json.writeNumberField("revision", copy.revision());
    json.writeStringField("state", copy.state().code());
    json.writeObjectFieldStart("organisation");
    json.writeStringField("tin", copy.organisation().tin().value());
    json.writeStringField("name", copy.organisation().name());
    json.writeEndObject();
    if (details.employee().isPresent()) {
      writeEmployee(json, details.employee().get());
    }
    if (details.plate().isPresent()) {
      json.writeObjectFieldStart("vehicle");
      json.writeStringField("plate", details.plate().get().value());
      json.writeEndObject();
    }
    json.writeStringField("from", details.start().toString());
    json.writeStringField("until", details.end().toString());
    json.writeArrayFieldStart("territories");
    for (String territory : details.territories()) {
      json.writeString(territory);
    }
    json.writeEndArray();
    json.writeStringField("type", details.type());
    json.writeObjectFieldStart("basis");
    json.writeStringField("date", details.basis().date().toString());
    json.writeStringField("number", details.basis().number());
    json.writeEndObject();
    json.writeStringField("code", copy.code());
    optional(json, "note", details.note());
    json.writeEndObject();
  }

  private static void writeEmployee(JsonGenerator json, Employee employee) throws IOException {
    json.writeObjectFieldStart("employee");
    json.writeStringField("pin", employee.pin().value());
    writeCard(json, "document", employee.card());
    json.writeStringField("firstName", employee.firstName());
    json.writeStringField("surname", employee.surname());
    optional(json, "patronymic", employee.patronymic());
    json.writeStringField("birthDate", employee.birthDate().toString());
    if (!employee.serviceCard().number().isEmpty()) {
      writeCard(json, "serviceCard", employee.serviceCard());
    }
    json.writeStringField("workplace", employee.workplace());
    json.writeStringField("position", employee.position());
    optional(json, "rank", employee.rank());
    json.writeEndObject();
  }

  private static void writeCard(JsonGenerator json, String field, Employee.Card card)
      throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("series", card.series());
    json.writeStringField("number", card.number());
    json.writeEndObject();
  }

  private static void optional(JsonGenerator json, String field, String text) throws IOException {
    if (!text.isEmpty()) {
      json.writeStringField(field, text);
    }
  }

  static String seconds(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
