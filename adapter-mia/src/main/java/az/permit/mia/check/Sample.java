package az.permit.mia.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * An invented notice; its document is {@code AZE 0000000}, so that nobody is meant by it. For one
 * case and one thread.
 *
 * @param id of the notice
 * @param json the notice
 */
record Sample(String id, ObjectNode json) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Of a citizen's permit. */
  static Sample citizen(String permit, int revision, String kind, String state, Instant at) {
    Sample sample = of(permit, revision, kind, at);
    ObjectNode content = sample.content();
    content.putObject("document").put("series", "AZE").put("number", "0000000");
    content
        .put("purpose", "2")
        .put("from", seconds(at))
        .put("until", seconds(at.plus(3, ChronoUnit.HOURS)))
        .put("code", "0000-0000")
        .put("state", state);
    return sample;
  }

  /** Of an organisation's permit for a vehicle. */
  static Sample organisation(String permit, Instant at) {
    Sample sample = of(permit, 1, "organisation-permit", at);
    ObjectNode content = sample.content();
    content.put("state", "confirmed");
    content.putObject("organisation").put("tin", "0000000000").put("name", "SINAQ MMC");
    content.putObject("vehicle").put("plate", "00-AA-000");
    content.put("from", "2020-04-07").put("until", "2020-04-20");
    content.putArray("territories").add("baki");
    content.put("type", "vehicle");
    content.putObject("basis").put("date", "2020-04-02").put("number", "0");
    content.put("code", "0000-0000");
    return sample;
  }

  private static Sample of(String permit, int revision, String kind, Instant at) {
    String id = "n-" + permit.substring(2) + "-" + revision;
    ObjectNode json =
        JSON.createObjectNode().put("id", id).put("kind", kind).put("at", seconds(at));
    json.putObject("permit").put("id", permit).put("revision", revision);
    return new Sample(id, json);
  }

  /** What it says of the permit. */
  ObjectNode content() {
    return json.withObject("/permit");
  }

  /** The body of a batch. */
  static byte[] body(List<Sample> samples) {
    ObjectNode body = JSON.createObjectNode();
    ArrayNode notices = body.putArray("notices");
    samples.forEach(sample -> notices.add(sample.json()));
    return body.toString().getBytes(UTF_8);
  }

  static List<String> ids(List<Sample> samples) {
    return samples.stream().map(Sample::id).toList();
  }

  private static String seconds(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
