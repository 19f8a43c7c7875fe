package az.permit.mia.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads what is posted to MIA. */
final class NoticeReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  private NoticeReader() {}

  /**
   * The notices of a body, in their order.
   *
   * @throws IOException if it is not JSON, or a notice is of an unknown kind or lacks a field
   */
  static List<Received> read(byte[] body) throws IOException {
    try {
      List<Received> notices = new ArrayList<>();
      for (JsonNode notice : JSON.readTree(body).required("notices")) {
        notices.add(read(notice));
      }
      return notices;
    } catch (RuntimeException e) {
      throw new IOException("expected notices with all their fields", e);
    }
  }

  private static Received read(JsonNode notice) throws IOException {
    String kind = notice.required("kind").asText();
    return switch (kind) {
      case "citizen-permit" -> ReceivedNotice.read(notice);
      case "organisation-permit" -> ReceivedOrganisationPermit.read(notice);
      default -> throw new IOException("expected a notice of a kind that is known");
    };
  }
}
