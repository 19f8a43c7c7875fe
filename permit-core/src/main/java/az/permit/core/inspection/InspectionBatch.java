package az.permit.core.inspection;

import az.permit.core.audit.AuditAction;
import az.permit.core.audit.AuditEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The look-ups of one request: one officer, one moment, one transaction. Immutable and thread-safe.
 *
 * @param officer who looked
 * @param at when
 * @param list the look-ups, at least one
 */
public record InspectionBatch(Officer officer, Instant at, List<Inspection> list) {
  /** Copies what could change. */
  public InspectionBatch {
    list = List.copyOf(list);
  }

  /** What the audit trail says of it. */
  public AuditEvent kept() {
    return event(AuditAction.INSPECTED);
  }

  /** What the audit trail says if the officer had looked too often. */
  public AuditEvent refused() {
    return event(AuditAction.REFUSED);
  }

  private AuditEvent event(AuditAction action) {
    return new AuditEvent(
        officer.actor(),
        action,
        list.stream().map(Inspection::subject).flatMap(Optional::stream).toList(),
        "look-ups " + list.size(),
        at);
  }
}
