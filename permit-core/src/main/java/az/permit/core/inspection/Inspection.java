package az.permit.core.inspection;

import az.permit.core.audit.AuditSubject;
import az.permit.core.identity.Holder;
import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.PermitCode;
import az.permit.core.identity.Plate;
import java.time.Instant;
import java.util.Optional;

/**
 * One look-up, as it is recorded. Immutable and thread-safe.
 *
 * @param officer who looked
 * @param question what they asked
 * @param holder the person whom it concerns, if one is known
 * @param valid what they were told
 * @param at when
 */
public record Inspection(
    Officer officer, Question question, Optional<Holder> holder, boolean valid, Instant at) {
  private static final Question.Cases<Optional<AuditSubject>> BY_ITSELF =
      new Question.Cases<>() {
        @Override
        public Optional<AuditSubject> document(IdentityDocument document) {
          return Optional.of(AuditSubject.of(document));
        }

        @Override
        public Optional<AuditSubject> plate(Plate plate) {
          return Optional.of(AuditSubject.of(plate));
        }

        @Override
        public Optional<AuditSubject> code(PermitCode code) {
          return Optional.empty();
        }
      };

  /** Whom or what an entry in the audit trail is about. */
  public Optional<AuditSubject> subject() {
    return holder.map(AuditSubject::of).or(() -> question.fold(BY_ITSELF));
  }

  /** A mask: nobody who was looked up reaches a log by accident. */
  @Override
  public String toString() {
    return "inspection at " + at;
  }
}
