package az.permit.persistence.audit;

import az.permit.core.audit.AuditActor;
import az.permit.core.audit.AuditEntry;
import az.permit.core.audit.AuditEvent;
import az.permit.core.audit.AuditSubject;
import az.permit.core.audit.ChainHead;
import az.permit.core.port.AuditTrail;
import az.permit.persistence.database.Database;
import java.util.List;
import java.util.Optional;

/** The audit trail, on H2 or PostgreSQL. */
public final class JdbiAuditTrail implements AuditTrail {
  private final Database database;
  private final AuditRows rows;

  /** On this database. */
  public JdbiAuditTrail(Database database) {
    this.database = database;
    this.rows = new AuditRows(database);
  }

  @Override
  public List<AuditEntry> append(List<AuditEvent> events) {
    return database.write(handle -> rows.append(handle, events));
  }

  @Override
  public List<AuditEntry> read(long after, int limit) {
    return database.read(handle -> rows.read(handle, after, limit));
  }

  @Override
  public List<AuditEntry> about(AuditSubject subject, long before, int limit) {
    return database.read(handle -> rows.about(handle, subject, before, limit));
  }

  @Override
  public Optional<AuditActor> actor(long number) {
    return database.read(handle -> rows.actor(handle, number));
  }

  @Override
  public ChainHead head() {
    return database.read(rows::head);
  }
}
