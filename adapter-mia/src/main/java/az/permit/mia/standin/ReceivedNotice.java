package az.permit.mia.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.function.Function;

/**
 * A notice of a citizen's permit as MIA received it. Immutable and thread-safe.
 *
 * @param id the same however often it is posted
 * @param at when the permit was issued or changed
 * @param permit public id of the permit
 * @param revision the greater one is newer
 * @param series series of the document
 * @param number digits of the document
 * @param purpose purpose code
 * @param from first instant at which the permit holds
 * @param until first instant at which it holds no more
 * @param code the short code that can be spoken
 * @param state {@code issued}, {@code extended} or {@code revoked}
 */
public record ReceivedNotice(
    String id,
    Instant at,
    String permit,
    int revision,
    String series,
    String number,
    String purpose,
    Instant from,
    Instant until,
    String code,
    String state)
    implements Received {

  @Override
  public <T> T fold(
      Function<ReceivedNotice, T> citizen, Function<ReceivedOrganisationPermit, T> organisation) {
    return citizen.apply(this);
  }

  /** Its id and revision: a document never reaches a log by accident. */
  @Override
  public String toString() {
    return id + " of " + permit + " revision " + revision;
  }

  static ReceivedNotice read(JsonNode notice) {
    JsonNode permit = notice.required("permit");
    JsonNode document = permit.required("document");
    return new ReceivedNotice(
        notice.required("id").asText(),
        Instant.parse(notice.required("at").asText()),
        permit.required("id").asText(),
        permit.required("revision").asInt(),
        document.required("series").asText(),
        document.required("number").asText(),
        permit.required("purpose").asText(),
        Instant.parse(permit.required("from").asText()),
        Instant.parse(permit.required("until").asText()),
        permit.required("code").asText(),
        permit.required("state").asText());
  }
}
