package az.permit.mia.decision;

import az.permit.core.organisation.lifecycle.MiaDecision;
import az.permit.core.organisation.lifecycle.MiaDecision.Verdict;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vavr.control.Either;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads one body of decisions, strictly: what is not understood in full is not acted upon at all.
 * For one body and one thread.
 */
final class DecisionReader {
  static final int MAX_DECISIONS = 500;
  static final int MAX_REASON = 2_000;

  /** More places than anybody mends at once. */
  private static final int MAX_FAULTS = 20;

  private static final Set<String> FIELDS =
      Set.of("id", "permit", "revision", "decision", "reason", "at");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final List<BodyFault> faults = new ArrayList<>();

  /** The decisions of a body in their order, or all that is wrong with it. */
  static Either<List<BodyFault>, List<MiaDecision>> read(byte[] body) {
    DecisionReader reader = new DecisionReader();
    List<MiaDecision> decisions = reader.decisions(body);
    return reader.faults.isEmpty() ? Either.right(decisions) : Either.left(reader.faults);
  }

  private List<MiaDecision> decisions(byte[] body) {
    JsonNode root;
    try {
      root = JSON.readTree(body);
    } catch (IOException e) { // not its message, which quotes the body
      fault("", "expected one JSON value in which no field comes twice");
      return List.of();
    }
    JsonNode list = root.path("decisions");
    if (root.size() != 1 || !list.isArray()) {
      fault("", "expected an object with one field, decisions, that is a list");
      return List.of();
    }
    if (list.size() > MAX_DECISIONS) {
      fault("/decisions", "expected at most " + MAX_DECISIONS + " decisions");
      return List.of();
    }
    List<MiaDecision> decisions = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      decision("/decisions/" + i, list.path(i)).ifPresent(decisions::add);
    }
    return decisions;
  }

  private Optional<MiaDecision> decision(String path, JsonNode node) {
    int faultsBefore = faults.size();
    if (!node.isObject()) {
      fault(path, "expected an object");
      return Optional.empty();
    }
    node.fieldNames()
        .forEachRemaining(
            field -> {
              if (!FIELDS.contains(field)) {
                fault(path, "expected no fields but id, permit, revision, decision, reason, at");
              }
            });
    String id = id(path + "/id", node.path("id"));
    String permit = id(path + "/permit", node.path("permit"));
    int revision = revision(path + "/revision", node.path("revision"));
    Optional<Verdict> verdict = verdict(path + "/decision", node.path("decision"));
    String reason = reason(path + "/reason", node.path("reason"), verdict);
    Optional<Instant> at = moment(path + "/at", node.path("at"));
    return faults.size() > faultsBefore || verdict.isEmpty() || at.isEmpty()
        ? Optional.empty()
        : Optional.of(new MiaDecision(id, permit, revision, verdict.get(), reason, at.get()));
  }

  private String id(String path, JsonNode node) {
    if (!node.isTextual() || !ID.matcher(node.textValue()).matches()) {
      fault(path, "expected an id of 1 to 64 letters A-Z, digits and . _ : -");
    }
    return node.asText();
  }

  private int revision(String path, JsonNode node) {
    if (!node.isInt() || node.intValue() < 1) {
      fault(path, "expected a whole number from 1");
    }
    return node.asInt();
  }

  private Optional<Verdict> verdict(String path, JsonNode node) {
    Optional<Verdict> verdict =
        Arrays.stream(Verdict.values())
            .filter(each -> node.isTextual() && each.code().equals(node.textValue()))
            .findFirst();
    if (verdict.isEmpty()) {
      fault(path, "expected approved, rejected or revoked");
    }
    return verdict;
  }

  /** The representative reads it, so only an approval may do without. */
  private String reason(String path, JsonNode node, Optional<Verdict> verdict) {
    boolean needed = verdict.isPresent() && verdict.get() != Verdict.APPROVED;
    if (node.isMissingNode() && !needed) {
      return "";
    }
    if (!node.isTextual() || node.textValue().length() > MAX_REASON) {
      fault(path, "expected a text of at most " + MAX_REASON + " characters");
    } else if (needed && node.textValue().isBlank()) {
      fault(path, "expected a reason for the representative to read");
    }
    return node.asText();
  }

  private Optional<Instant> moment(String path, JsonNode node) {
    try {
      Instant at = Instant.parse(node.isTextual() ? node.textValue() : "");
      if (!at.isBefore(EARLIEST) && at.isBefore(LATEST)) {
        return Optional.of(at.truncatedTo(ChronoUnit.MICROS)); // as exact as the records
      }
    } catch (DateTimeException e) {
      // told below, without its message, which quotes the text
    }
    fault(path, "expected a time such as 2020-04-06T10:20:05Z");
    return Optional.empty();
  }

  private void fault(String path, String expected) {
    if (faults.size() < MAX_FAULTS) {
      faults.add(new BodyFault(path, expected));
    }
  }
}
