package az.permit.http.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import az.permit.core.port.IdempotencyKeys;
import az.permit.core.port.IdempotencyKeys.Answer;
import az.permit.core.port.IdempotencyKeys.Begun;
import az.permit.core.port.IdempotencyKeys.Claim;
import az.permit.core.port.StorageUnavailable;
import az.permit.http.access.Mandate;
import az.permit.http.access.Person;
import az.permit.http.access.Session;
import az.permit.http.problem.ProblemType;
import io.javalin.http.Context;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what a client sends again under the same key once. What was refused changed nothing, so it
 * is not kept: sent again, it is judged again. Thread-safe.
 */
final class Idempotency {
  static final String HEADER = "Idempotency-Key";

  private static final Logger LOG = LoggerFactory.getLogger(Idempotency.class);
  private static final int LONGEST = 255;

  private final IdempotencyKeys keys;
  private final InstantSource clock;

  Idempotency(IdempotencyKeys keys, InstantSource clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /** Runs a request, unless it ran before. */
  Answer run(Context context, byte[] body, Supplier<Answer> work) {
    String key = context.header(HEADER);
    if (key == null) {
      return work.get();
    }
    if (key.isEmpty() || key.length() > LONGEST || !key.chars().allMatch(c -> c > ' ' && c < 127)) {
      throw ApiProblem.of(ProblemType.KEY_MALFORMED);
    }
    Begun begun = keys.begin(owner(context), key, fingerprint(context, body), clock.instant());
    return begun.fold(
        new Begun.Cases<>() {
          @Override
          public Answer isNew(Claim claim) {
            return run(claim, work);
          }

          @Override
          public Answer running() {
            throw ApiProblem.of(ProblemType.KEY_RUNNING).header("Retry-After", "1");
          }

          @Override
          public Answer answered(Answer answer) {
            return answer;
          }

          @Override
          public Answer mismatch() {
            throw ApiProblem.of(ProblemType.KEY_REUSED);
          }
        });
  }

  private Answer run(Claim claim, Supplier<Answer> work) {
    Answer answer;
    boolean done = false;
    try {
      answer = work.get();
      done = true;
    } finally {
      if (!done) {
        settle(() -> keys.drop(claim));
      }
    }
    settle(() -> keys.finish(claim, answer));
    return answer;
  }

  /** The work itself is done or refused by now, so its answer counts whatever comes of this. */
  private static void settle(Runnable step) {
    try {
      step.run();
    } catch (StorageUnavailable e) {
      LOG.warn("the answer to a request could not be kept under its key");
    }
  }

  private static String owner(Context context) {
    Person person = Session.personOf(context);
    return person.subject() + "\n" + person.acting().map(Mandate::tin).orElse("");
  }

  private static String fingerprint(Context context, byte[] body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String head =
          String.join(
              "\n",
              context.req().getMethod(),
              context.path(),
              Objects.requireNonNullElse(context.queryString(), ""),
              Objects.requireNonNullElse(context.header("If-Match"), ""),
              "");
      digest.update(head.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest.digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("expected SHA-256 in every Java", e);
    }
  }
}
