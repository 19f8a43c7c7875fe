package az.permit.persistence.investigation;

import az.permit.core.audit.AuditEvent;
import az.permit.core.investigation.CaseDecision;
import az.permit.core.investigation.CaseFile;
import az.permit.core.investigation.CaseFilter;
import az.permit.core.port.CaseFiles;
import az.permit.persistence.audit.AuditRows;
import az.permit.persistence.citizen.LiftedRows;
import az.permit.persistence.database.Database;
import az.permit.persistence.keys.Sealer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The cases of both tables, on H2 or PostgreSQL. */
public final class JdbiCaseFiles implements CaseFiles {
  private static final Comparator<CaseQuery.Row> ORDER =
      Comparator.comparingLong(CaseQuery.Row::micros)
          .reversed()
          .thenComparing(row -> row.key().table())
          .thenComparing(row -> row.key().id(), Comparator.reverseOrder());

  private final Database database;
  private final Sealer sealer;
  private final DecisionRows decisions;
  private final LiftedRows lifted;
  private final AuditRows audit;

  /** On this database. */
  public JdbiCaseFiles(Database database) {
    this.database = database;
    this.sealer = database.keys().sealer();
    this.decisions = new DecisionRows(sealer);
    this.lifted = new LiftedRows(database.keys().hash());
    this.audit = new AuditRows(database);
  }

  @Override
  public List<CaseFile> list(CaseFilter filter, Optional<String> after, int limit) {
    return database.read(
        handle -> {
          if (after.isEmpty()) {
            return files(handle, rows(handle, filter, Optional.empty(), limit));
          }
          Optional<CaseQuery.Row> last = after.flatMap(CaseKey::of).flatMap(k -> row(handle, k));
          return last.isEmpty() ? List.of() : files(handle, rows(handle, filter, last, limit));
        });
  }

  private List<CaseQuery.Row> rows(
      Handle handle, CaseFilter filter, Optional<CaseQuery.Row> after, int limit) {
    List<CaseQuery.Row> found = new ArrayList<>();
    for (CaseTable table : CaseTable.values()) {
      CaseQuery query = CaseQuery.of(table, filter);
      after.ifPresent(query::after);
      found.addAll(query.run(handle, sealer, limit));
    }
    return found.stream().sorted(ORDER).limit(limit).toList();
  }

  private Optional<CaseQuery.Row> row(Handle handle, CaseKey key) {
    return CaseQuery.of(key).run(handle, sealer, 1).stream().findFirst();
  }

  private List<CaseFile> files(Handle handle, List<CaseQuery.Row> rows) {
    Map<CaseKey, List<CaseDecision>> made = new HashMap<>();
    for (CaseTable table : CaseTable.values()) {
      List<Long> ids =
          rows.stream()
              .map(CaseQuery.Row::key)
              .filter(k -> k.table() == table)
              .map(CaseKey::id)
              .toList();
      if (!ids.isEmpty()) {
        decisions
            .of(handle, table, ids)
            .forEach((id, list) -> made.put(new CaseKey(table, id), list));
      }
    }
    return rows.stream()
        .map(
            row ->
                new CaseFile(
                    row.key().name(), row.matter(), made.getOrDefault(row.key(), List.of())))
        .toList();
  }

  @Override
  public Optional<CaseFile> find(String id) {
    return CaseKey.of(id).flatMap(key -> database.read(handle -> find(handle, key)));
  }

  private Optional<CaseFile> find(Handle handle, CaseKey key) {
    return files(handle, row(handle, key).stream().toList()).stream().findFirst();
  }

  @Override
  public Optional<CaseFile> decide(CaseFile file, CaseDecision decision, AuditEvent entry) {
    CaseKey key = CaseKey.of(file);
    return database.write(handle -> decide(handle, key, decision, entry));
  }

  private Optional<CaseFile> decide(
      Handle handle, CaseKey key, CaseDecision decision, AuditEvent entry) throws SQLException {
    if (!decisions.add(handle, key, decision)) {
      return Optional.empty();
    }
    Optional<CaseFile> decided = find(handle, key);
    decided.ifPresent(now -> follow(handle, key, now));
    audit.append(handle, List.of(entry));
    return decided;
  }

  /** The step of a case is lifted exactly if it is in a state that lifts it. */
  private void follow(Handle handle, CaseKey key, CaseFile decided) {
    decided
        .matter()
        .coolDown()
        .ifPresent(
            step -> {
              lifted.remove(handle, key.id());
              if (decided.state().lifts()) {
                lifted.add(handle, key.id(), step);
              }
            });
  }
}
