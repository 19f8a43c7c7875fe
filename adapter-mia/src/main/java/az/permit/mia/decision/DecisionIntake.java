package az.permit.mia.decision;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import az.permit.core.organisation.lifecycle.MiaDecision;
import az.permit.core.organisation.lifecycle.MiaDecision.Outcome;
import az.permit.core.organisation.portal.DecidePermits;
import az.permit.core.port.StorageUnavailable;
import az.permit.mia.WebhookSignature;
import az.permit.mia.WebhookSignature.Verdict;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what MIA posts to {@code /mia/decisions}: believes only what is signed, understands a body
 * in full or refuses it, and answers when the decisions are kept. Thread-safe.
 *
 * <p>The answers: 200 with the ids that are kept and what came of each, also for a decision that
 * changes nothing; 400 with the places that cannot be read; 401 for a bad signature or time; 413
 * for a body that is too long; 503 when nothing could be kept. After 503, or no answer, MIA is to
 * send the same again; that has no second effect. MIA is to send decisions on one permit one after
 * the other, since a revocation that overtakes its approval finds nothing to revoke.
 */
public final class DecisionIntake {
  /** The longest body that is read, in bytes; a server need not take in more than one beyond. */
  public static final int MAX_BODY_BYTES = 1 << 20;

  private static final Logger LOG = LoggerFactory.getLogger(DecisionIntake.class);

  private final WebhookSignature signature;
  private final DecidePermits permits;
  private final InstantSource clock;

  /**
   * An intake.
   *
   * @param signature of the secrets shared with MIA
   * @param permits keeps the decisions
   * @param clock the present, by which a message is old and a permit is decided
   */
  public DecisionIntake(WebhookSignature signature, DecidePermits permits, InstantSource clock) {
    this.signature = signature;
    this.permits = permits;
    this.clock = clock;
  }

  /**
   * Takes a post; blocks until its decisions are kept.
   *
   * @param id header {@link WebhookSignature#ID}, empty if absent
   * @param timestamp header {@link WebhookSignature#TIMESTAMP}, empty if absent
   * @param signatures header {@link WebhookSignature#SIGNATURE}, empty if absent
   * @param body the body, byte for byte as it came
   */
  public IntakeAnswer receive(String id, String timestamp, String signatures, byte[] body) {
    if (body.length > MAX_BODY_BYTES) {
      return IntakeAnswer.problem(
          413, "Content Too Large", "expected at most " + MAX_BODY_BYTES + " bytes");
    }
    Instant now = clock.instant();
    Verdict verdict = signature.verify(id, timestamp, signatures, body, now);
    if (verdict != Verdict.GENUINE) {
      return unbelieved(verdict);
    }
    return DecisionReader.read(body).fold(IntakeAnswer::unreadable, all -> take(all, now));
  }

  private static IntakeAnswer unbelieved(Verdict verdict) {
    // Only who has the secret learns that it was the time.
    String detail =
        verdict == Verdict.NOT_NOW
            ? "the time of sending is more than "
                + WebhookSignature.TOLERANCE.toMinutes()
                + " minutes from now"
            : "no signature fits this message";
    LOG.warn("a post of decisions was not believed: {}", detail);
    return IntakeAnswer.problem(401, "Unauthorized", detail);
  }

  private IntakeAnswer take(List<MiaDecision> decisions, Instant now) {
    Map<String, Outcome> outcomes;
    try {
      outcomes = permits.decide(decisions, now);
    } catch (StorageUnavailable e) {
      LOG.warn("decisions of MIA cannot be kept, it is to send them again: {}", e.getMessage());
      return IntakeAnswer.problem(
          503, "Service Unavailable", "no decision was taken; send the same again later");
    }
    Map<Outcome, Long> counts =
        outcomes.values().stream()
            .collect(groupingBy(o -> o, () -> new EnumMap<>(Outcome.class), counting()));
    LOG.info("took decisions of MIA: {}", counts);
    return IntakeAnswer.taken(content(outcomes));
  }

  private static ObjectNode content(Map<String, Outcome> outcomes) {
    ObjectNode content = JsonNodeFactory.instance.objectNode();
    ArrayNode taken = content.putArray("taken");
    ArrayNode details = content.putArray("outcomes");
    outcomes.forEach(
        (id, outcome) -> {
          taken.add(id);
          details.addObject().put("id", id).put("outcome", outcome.code());
        });
    return content;
  }
}
