package az.permit.core.audit.verifying;

import az.permit.core.audit.AuditEntry;
import az.permit.core.audit.BadPlace;
import az.permit.core.audit.ChainCheck;
import az.permit.core.audit.ChainHead;
import az.permit.core.port.AuditTrail;
import java.util.List;
import java.util.Optional;

/** Goes through the whole trail and names the first place that was tampered with. Thread-safe. */
public final class VerifyTrail {
  private static final int AT_ONCE = 1_000;

  private final AuditTrail trail;

  /** Of that trail. */
  public VerifyTrail(AuditTrail trail) {
    this.trail = trail;
  }

  /**
   * What was found.
   *
   * @param reached the last entry that was looked at
   * @param bad the first bad place; empty if all is as it was written
   */
  public record Verdict(ChainHead reached, Optional<BadPlace> bad) {}

  /**
   * Looks at every entry up to the head as it is now.
   *
   * @param exported a head that was kept on another machine
   * @throws az.permit.core.port.StorageUnavailable if the trail cannot be read now
   */
  public Verdict verify(Optional<ChainHead> exported) {
    ChainHead stored = trail.head();
    ChainCheck check = new ChainCheck(exported);
    long after = 0;
    List<AuditEntry> page;
    do {
      page = trail.read(after, AT_ONCE);
      for (AuditEntry entry : page) {
        if (entry.number() <= stored.number()) { // later ones may come while we look
          check.look(entry);
        }
        after = entry.number();
      }
    } while (page.size() == AT_ONCE && after < stored.number());
    return new Verdict(check.reached(), check.end(stored));
  }
}
