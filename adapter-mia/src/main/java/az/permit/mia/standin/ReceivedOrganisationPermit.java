package az.permit.mia.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * A notice of an organisation's permit as MIA received it. Immutable and thread-safe.
 *
 * @param id the same however often it is posted
 * @param at when the permit was confirmed or withdrawn
 * @param permit public id of the permit
 * @param revision the greater one is newer
 * @param state {@code confirmed} or {@code withdrawn}
 * @param tin whose permit it is
 * @param pin the employee's, if there is one
 * @param plate the vehicle's, if there is one
 * @param from first day
 * @param until last day
 * @param territories codes of the territories of work
 * @param code the short code that can be spoken
 * @param note note, or empty
 */
public record ReceivedOrganisationPermit(
    String id,
    Instant at,
    String permit,
    int revision,
    String state,
    String tin,
    Optional<String> pin,
    Optional<String> plate,
    LocalDate from,
    LocalDate until,
    List<String> territories,
    String code,
    String note)
    implements Received {

  public ReceivedOrganisationPermit {
    territories = List.copyOf(territories);
  }

  /** Whether it waits for a decision. */
  public boolean isConfirmed() {
    return state.equals("confirmed");
  }

  @Override
  public <T> T fold(
      Function<ReceivedNotice, T> citizen, Function<ReceivedOrganisationPermit, T> organisation) {
    return organisation.apply(this);
  }

  /** Its id and revision: nothing of a person reaches a log by accident. */
  @Override
  public String toString() {
    return id + " of " + permit + " revision " + revision;
  }

  static ReceivedOrganisationPermit read(JsonNode notice) {
    JsonNode permit = notice.required("permit");
    return new ReceivedOrganisationPermit(
        notice.required("id").asText(),
        Instant.parse(notice.required("at").asText()),
        permit.required("id").asText(),
        permit.required("revision").asInt(),
        permit.required("state").asText(),
        permit.required("organisation").required("tin").asText(),
        text(permit.path("employee").path("pin")),
        text(permit.path("vehicle").path("plate")),
        LocalDate.parse(permit.required("from").asText()),
        LocalDate.parse(permit.required("until").asText()),
        texts(permit.required("territories")),
        permit.required("code").asText(),
        permit.path("note").asText());
  }

  private static Optional<String> text(JsonNode node) {
    return node.isMissingNode() ? Optional.empty() : Optional.of(node.asText());
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}
