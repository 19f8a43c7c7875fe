package az.permit.http.api;

import az.permit.core.memory.InMemoryIdempotencyKeys;
import az.permit.core.port.IdempotencyKeys;
import az.permit.core.port.StorageUnavailable;
import java.time.Instant;

/**
 * Keys in memory that cannot be reached while a test says so, and that tell what they were asked.
 */
final class BreakableKeys implements IdempotencyKeys {
  private final InMemoryIdempotencyKeys keys = new InMemoryIdempotencyKeys();
  volatile boolean broken;
  volatile boolean brokenAfterBegin;
  volatile String lastFingerprint = "";
  volatile String lastOwner = "";

  @Override
  public Begun begin(String owner, String key, String fingerprint, Instant now) {
    refuseIf(broken);
    lastOwner = owner;
    lastFingerprint = fingerprint;
    return keys.begin(owner, key, fingerprint, now);
  }

  @Override
  public void finish(Claim claim, Answer answer) {
    refuseIf(brokenAfterBegin);
    keys.finish(claim, answer);
  }

  @Override
  public void drop(Claim claim) {
    refuseIf(brokenAfterBegin);
    keys.drop(claim);
  }

  @Override
  public int forget(Instant now) {
    return keys.forget(now);
  }

  private static void refuseIf(boolean broken) {
    if (broken) {
      throw new StorageUnavailable("expected a disk", new IllegalStateException());
    }
  }
}
