package az.permit.mia.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads what is posted to MIA. */
final class NoticeReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** How each kind is read: a later one is an entry here. */
  private static final Map<String, Function<JsonNode, Received>> KINDS =
      Map.of(
          "citizen-permit", ReceivedNotice::read,
          "citizen-extension", ReceivedNotice::read,
          "citizen-revocation", ReceivedNotice::read,
          "organisation-permit", ReceivedOrganisationPermit::read);

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
    Function<JsonNode, Received> reading = KINDS.get(kind);
    if (reading == null) {
      throw new IOException("expected a notice of a kind that is known");
    }
    return reading.apply(notice);
  }
}
