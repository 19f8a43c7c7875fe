package az.permit.core.memory;

import az.permit.core.port.IdempotencyKeys;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The answers to requests that may be sent again, in memory; gone with the process. Thread-safe.
 */
public final class InMemoryIdempotencyKeys implements IdempotencyKeys {
  private final Map<Used, Run> runs = new HashMap<>();
  private long lastLease;

  private record Used(String owner, String key) {}

  private record Run(String fingerprint, long lease, Instant begunAt, Optional<Answer> answer) {
    boolean isForgotten(Instant now) {
      return !begunAt.plus(KEPT).isAfter(now);
    }

    boolean isDead(Instant now) {
      return answer.isEmpty() && !begunAt.plus(TAKEN_OVER_AFTER).isAfter(now);
    }
  }

  @Override
  public synchronized Begun begin(String owner, String key, String fingerprint, Instant now) {
    Run run = runs.get(new Used(owner, key));
    if (run == null || run.isForgotten(now)) {
      return start(owner, key, fingerprint, now);
    }
    if (!run.fingerprint().equals(fingerprint)) {
      return new Begun.Mismatch();
    }
    if (run.answer().isPresent()) {
      return new Begun.Answered(run.answer().get());
    }
    return run.isDead(now) ? start(owner, key, fingerprint, now) : new Begun.Running();
  }

  private Begun start(String owner, String key, String fingerprint, Instant now) {
    long lease = ++lastLease;
    runs.put(new Used(owner, key), new Run(fingerprint, lease, now, Optional.empty()));
    return new Begun.New(new Claim(owner, key, lease));
  }

  @Override
  public synchronized void finish(Claim claim, Answer answer) {
    runs.computeIfPresent(
        used(claim),
        (used, run) ->
            isHeld(claim, run)
                ? new Run(run.fingerprint(), run.lease(), run.begunAt(), Optional.of(answer))
                : run);
  }

  @Override
  public synchronized void drop(Claim claim) {
    runs.computeIfPresent(used(claim), (used, run) -> isHeld(claim, run) ? null : run);
  }

  @Override
  public synchronized int forget(Instant now) {
    int before = runs.size();
    runs.values().removeIf(run -> run.isForgotten(now));
    return before - runs.size();
  }

  private static Used used(Claim claim) {
    return new Used(claim.owner(), claim.key());
  }

  private static boolean isHeld(Claim claim, Run run) {
    return run.lease() == claim.lease() && run.answer().isEmpty();
  }
}
