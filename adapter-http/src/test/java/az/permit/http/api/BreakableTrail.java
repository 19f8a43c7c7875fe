package az.permit.http.api;

import az.permit.core.audit.AuditActor;
import az.permit.core.audit.AuditEntry;
import az.permit.core.audit.AuditEvent;
import az.permit.core.audit.AuditSubject;
import az.permit.core.audit.ChainHead;
import az.permit.core.port.AuditTrail;
import az.permit.core.port.StorageUnavailable;
import java.util.List;
import java.util.Optional;

/** A trail that can be made to take no entries. */
final class BreakableTrail implements AuditTrail {
  private final AuditTrail trail;
  volatile boolean broken;

  BreakableTrail(AuditTrail trail) {
    this.trail = trail;
  }

  @Override
  public List<AuditEntry> append(List<AuditEvent> events) {
    if (broken) {
      throw new StorageUnavailable("expected a disk");
    }
    return trail.append(events);
  }

  @Override
  public List<AuditEntry> read(long after, int limit) {
    return trail.read(after, limit);
  }

  @Override
  public List<AuditEntry> about(AuditSubject subject, long before, int limit) {
    return trail.about(subject, before, limit);
  }

  @Override
  public Optional<AuditActor> actor(long number) {
    return trail.actor(number);
  }

  @Override
  public ChainHead head() {
    return trail.head();
  }
}
