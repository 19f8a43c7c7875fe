package az.permit.mia.decision;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What MIA is answered, ready for whichever server took the post. Immutable and thread-safe as long
 * as nobody writes to the body.
 *
 * @param status the HTTP status
 * @param contentType value of the header Content-Type
 * @param body JSON in UTF-8
 */
public record IntakeAnswer(int status, String contentType, byte[] body) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static IntakeAnswer taken(ObjectNode content) {
    return new IntakeAnswer(200, "application/json", bytes(content));
  }

  /** An error as RFC 9457 writes it. */
  static IntakeAnswer problem(int status, String title, String detail) {
    return new IntakeAnswer(
        status, "application/problem+json", bytes(content(status, title, detail)));
  }

  /** A body that cannot be read, with every place that is to be mended. */
  static IntakeAnswer unreadable(List<BodyFault> faults) {
    ObjectNode content = content(400, "Bad Request", "no decision was taken; mend these places");
    var errors = content.putArray("errors");
    for (BodyFault fault : faults) {
      errors.addObject().put("pointer", "#" + fault.pointer()).put("detail", fault.expected());
    }
    return new IntakeAnswer(400, "application/problem+json", bytes(content));
  }

  /** Its status: what a decision says is not for logs. */
  @Override
  public String toString() {
    return "answer " + status;
  }

  private static ObjectNode content(int status, String title, String detail) {
    return JSON.createObjectNode()
        .put("type", "about:blank")
        .put("title", title)
        .put("status", status)
        .put("detail", detail);
  }

  private static byte[] bytes(ObjectNode content) {
    return content.toString().getBytes(UTF_8);
  }
}
