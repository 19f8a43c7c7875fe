package az.permit.persistence.inspection;

import az.permit.core.audit.AuditEvent;
import az.permit.core.identity.Holder;
import az.permit.core.inspection.CheckNote;
import az.permit.core.inspection.InspectionBatch;
import az.permit.core.inspection.InspectionLimits;
import az.permit.core.port.InspectionLog;
import az.permit.persistence.audit.AuditRows;
import az.permit.persistence.database.Database;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The look-ups of the police, on H2 or PostgreSQL. */
public final class JdbiInspectionLog implements InspectionLog {
  private final Database database;
  private final InspectionRows rows;
  private final AuditRows audit;

  /** On this database. */
  public JdbiInspectionLog(Database database) {
    this.database = database;
    this.rows = new InspectionRows(database.keys());
    this.audit = new AuditRows(database);
  }

  @Override
  public Optional<Instant> keep(InspectionBatch batch, InspectionLimits limits) {
    return database.write(handle -> keep(handle, batch, limits));
  }

  /** All who look up queue for the end of the trail first, so what is counted stays true. */
  private Optional<Instant> keep(Handle handle, InspectionBatch batch, InspectionLimits limits)
      throws SQLException {
    audit.hold(handle);
    InspectionRows.Recent recent =
        rows.recent(handle, batch.officer().subject(), batch.at().minus(WINDOW));
    boolean tooOften = recent.count() + batch.list().size() > limits.perHour();
    AuditEvent event = tooOften ? batch.refused() : batch.kept();
    if (!tooOften) {
      rows.insert(handle, batch.list());
    }
    audit.append(handle, List.of(event));
    return tooOften
        ? Optional.of(recent.oldest().orElse(batch.at()).plus(WINDOW))
        : Optional.empty();
  }

  @Override
  public List<CheckNote> about(Collection<Holder> holders, Instant before, int limit) {
    return holders.isEmpty()
        ? List.of()
        : database.read(handle -> rows.about(handle, holders, before, limit));
  }

  @Override
  public long count(String officer, Instant since) {
    return database.read(handle -> rows.recent(handle, officer, since).count());
  }
}
