package az.permit.mia.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.Person;
import az.permit.core.identity.Pin;
import az.permit.core.identity.SmsAddress;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The JSON of the register's interface: {@code {"documents":[{"series","number"}]}}, answered by
 * {@code {"persons":[{"document","pin","birthDate","district","barred","phone"}]}}. A document that
 * is not in the answer is not known; district, barred and phone may be left out.
 */
final class RegisterJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private RegisterJson() {}

  static byte[] question(Collection<IdentityDocument> documents) {
    ObjectNode question = JSON.createObjectNode();
    ArrayNode list = question.putArray("documents");
    for (IdentityDocument document : documents) {
      list.addObject().put("series", document.series()).put("number", document.number());
    }
    return question.toString().getBytes(UTF_8);
  }

  /**
   * The entries of an answer, by their document.
   *
   * @throws IOException if it cannot be read in full; without a cause, which may quote it
   */
  static Map<IdentityDocument, Entry> entries(byte[] answer) throws IOException {
    try {
      Map<IdentityDocument, Entry> entries = new HashMap<>();
      JsonNode persons = JSON.readTree(answer).required("persons");
      if (!persons.isArray()) {
        throw new IOException("expected a list of persons");
      }
      for (JsonNode person : persons) {
        JsonNode document = person.required("document");
        entries.put(
            new IdentityDocument(
                document.required("series").textValue(), document.required("number").textValue()),
            entry(person));
      }
      return entries;
    } catch (IOException | RuntimeException e) {
      throw new IOException("expected persons with document, pin and birthDate");
    }
  }

  private static Entry entry(JsonNode person) {
    return new Entry(
        Optional.of(
            new Person(
                new Pin(person.required("pin").textValue()),
                LocalDate.parse(person.required("birthDate").textValue()),
                text(person.path("district")),
                person.path("barred").asBoolean())),
        text(person.path("phone")).map(SmsAddress::international));
  }

  private static Optional<String> text(JsonNode node) {
    return Optional.ofNullable(node.textValue()).filter(text -> !text.isEmpty());
  }
}
