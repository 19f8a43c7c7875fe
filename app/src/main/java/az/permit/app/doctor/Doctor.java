package az.permit.app.doctor;

import az.permit.app.doctor.Finding.State;
import az.permit.core.audit.ChainHead;
import az.permit.core.audit.verifying.VerifyTrail;
import az.permit.core.port.ReplyOutbox;
import az.permit.core.port.StorageUnavailable;
import az.permit.persistence.StartRefused;
import az.permit.persistence.audit.JdbiAuditTrail;
import az.permit.persistence.citizen.JdbiReplyOutbox;
import az.permit.persistence.database.Database;
import az.permit.persistence.database.DatabaseSettings;
import az.permit.persistence.keys.Keys;
import az.permit.persistence.mia.JdbiNoticeOutbox;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks an installation over: keys, database, outboxes, audit trail. One use, one thread. */
public final class Doctor {
  private static final Duration WRITE_LIMIT = Duration.ofSeconds(5);

  /** Replies are promised within the hour; what waits for longer does not leave by itself. */
  private static final Duration OLD = Duration.ofHours(1);

  private final Instant now;
  private final Optional<ChainHead> exported;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * @param now by which ages are told
   * @param exported a head of the audit trail that was kept on another machine
   */
  public Doctor(Instant now, Optional<ChainHead> exported) {
    this.now = now;
    this.exported = exported;
  }

  /**
   * Looks at the installation with that database, and changes nothing but the structure of a
   * database of an earlier release, which the service would bring up to date, too.
   */
  public Diagnosis examine(DatabaseSettings settings) {
    if (!keys(settings)) {
      return new Diagnosis(findings, Optional.empty());
    }
    try (Database database =
        Database.open(settings, reason -> note("database", State.BAD, reason))) {
      note("database", State.GOOD, "opens; its structure is that of this release");
      writes(database);
      waiting("replies", () -> new JdbiReplyOutbox(database).backlog());
      waiting("notices", () -> new JdbiNoticeOutbox(database).backlog());
      return new Diagnosis(findings, trail(database));
    } catch (StartRefused refused) {
      note("database", State.BAD, refused.getMessage() + "");
      return new Diagnosis(findings, Optional.empty());
    }
  }

  /** Asked first: opening a database that is not there would make one, with new keys. */
  private boolean keys(DatabaseSettings settings) {
    try {
      Keys.loadExisting(settings.keys());
      note("keys", State.GOOD, "can be read, and by their owner alone");
      return true;
    } catch (StartRefused refused) {
      note("keys", State.BAD, refused.getMessage() + "");
      return false;
    }
  }

  private void writes(Database database) {
    try {
      database.ping(WRITE_LIMIT);
      note("writes", State.GOOD, "taken and synced");
    } catch (StorageUnavailable e) {
      note("writes", State.BAD, "not taken");
    }
  }

  @FunctionalInterface
  private interface Outbox {
    ReplyOutbox.Backlog backlog();
  }

  private void waiting(String part, Outbox outbox) {
    try {
      ReplyOutbox.Backlog backlog = outbox.backlog();
      boolean old = backlog.waiting() > 0 && backlog.oldest().isBefore(now.minus(OLD));
      String oldest = backlog.waiting() == 0 ? "" : ", the oldest since " + backlog.oldest();
      note(
          part,
          old || backlog.blocked() > 0 ? State.WARNING : State.GOOD,
          backlog.waiting() + " wait" + oldest + "; " + backlog.blocked() + " set aside");
    } catch (StorageUnavailable e) {
      note(part, State.BAD, "cannot be counted");
    }
  }

  private Optional<ChainHead> trail(Database database) {
    try {
      VerifyTrail.Verdict verdict = new VerifyTrail(new JdbiAuditTrail(database)).verify(exported);
      if (verdict.bad().isPresent()) {
        note(
            "audit",
            State.BAD,
            "entry " + verdict.bad().get().number() + ": " + verdict.bad().get().fault().words());
        return Optional.empty();
      }
      String against =
          exported.map(head -> ", as of the exported entry " + head.number()).orElse("");
      note(
          "audit",
          State.GOOD,
          verdict.reached().number() + " entries as they were written" + against);
      return Optional.of(verdict.reached());
    } catch (StorageUnavailable e) {
      note("audit", State.BAD, "cannot be read");
      return Optional.empty();
    }
  }

  private void note(String part, State state, String detail) {
    findings.add(new Finding(part, state, detail));
  }
}
