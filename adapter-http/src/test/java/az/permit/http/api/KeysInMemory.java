package az.permit.http.api;

import az.permit.core.port.IdempotencyKeys;
import az.permit.core.port.StorageUnavailable;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keys in memory, for these tests. */
final class KeysInMemory implements IdempotencyKeys {
  private final Map<String, Kept> kept = new HashMap<>();
  private long leases;
  volatile boolean broken;

  private record Kept(String fingerprint, Claim claim, Instant at, @Nullable Answer answer) {}

  @Override
  public synchronized Begun begin(String owner, String key, String fingerprint, Instant now) {
    if (broken) {
      throw new StorageUnavailable("expected a disk", new IllegalStateException());
    }
    Kept known = kept.get(owner + key);
    if (known == null || !now.isBefore(known.at().plus(KEPT))) {
      Claim claim = new Claim(owner, key, ++leases);
      kept.put(owner + key, new Kept(fingerprint, claim, now, null));
      return new Begun.New(claim);
    }
    if (!known.fingerprint().equals(fingerprint)) {
      return new Begun.Mismatch();
    }
    Answer answer = known.answer();
    return answer == null ? new Begun.Running() : new Begun.Answered(answer);
  }

  @Override
  public synchronized void finish(Claim claim, Answer answer) {
    kept.computeIfPresent(
        claim.owner() + claim.key(),
        (id, known) -> new Kept(known.fingerprint(), claim, known.at(), answer));
  }

  @Override
  public synchronized void drop(Claim claim) {
    kept.remove(claim.owner() + claim.key());
  }

  @Override
  public synchronized int forget(Instant now) {
    int before = kept.size();
    kept.values().removeIf(known -> !now.isBefore(known.at().plus(KEPT)));
    return before - kept.size();
  }
}
