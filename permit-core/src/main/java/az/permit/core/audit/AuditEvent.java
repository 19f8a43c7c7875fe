package az.permit.core.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What is to be entered. Immutable and thread-safe.
 *
 * @param actor who did it
 * @param action what they did
 * @param subjects whom it concerns, each once; most of the time one
 * @param detail what more there is to say, and names nobody: {@code permit p-…}, {@code 3 look-ups}
 * @param at when, in whole microseconds
 */
public record AuditEvent(
    AuditActor actor, AuditAction action, List<AuditSubject> subjects, String detail, Instant at) {
  /** Longest detail, in UTF-16 units. */
  public static final int LONGEST_DETAIL = 200;

  /**
   * @throws IllegalArgumentException if the detail is longer than {@value #LONGEST_DETAIL}
   */
  public AuditEvent {
    subjects = subjects.stream().distinct().toList();
    // Databases keep microseconds, and the hash must be the same when an entry is read again.
    at = at.truncatedTo(ChronoUnit.MICROS);
    if (detail.length() > LONGEST_DETAIL) {
      throw new IllegalArgumentException("expected a short detail");
    }
  }

  /** About that one subject, or about none in particular. */
  public static AuditEvent of(
      AuditActor actor, AuditAction action, String detail, Instant at, AuditSubject... subjects) {
    return new AuditEvent(actor, action, List.of(subjects), detail, at);
  }
}
