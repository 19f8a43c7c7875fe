package az.permit.persistence.organisation;

import az.permit.core.identity.Tin;
import az.permit.core.organisation.lifecycle.OrganisationPermit;
import az.permit.core.organisation.lifecycle.PermitState;
import az.permit.core.port.OrganisationRecords.Change;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Stores changes, as many at once as are of different permits. Of one transaction. */
final class ChangeRun {
  private final Handle handle;
  private final OrganisationTables tables;

  ChangeRun(Handle handle, OrganisationTables tables) {
    this.handle = handle;
    this.tables = tables;
  }

  void store(List<Change> changes) throws SQLException {
    tables.headcount().hold(handle, confirming(changes));
    List<Change> run = new ArrayList<>(changes.size());
    Set<String> permits = new HashSet<>();
    for (Change change : changes) {
      if (!permits.add(change.permit().id())) {
        storeDifferent(run);
        run.clear();
        permits.clear();
        permits.add(change.permit().id());
      }
      run.add(change);
    }
    storeDifferent(run);
  }

  private static List<Tin> confirming(List<Change> changes) {
    return changes.stream()
        .map(Change::permit)
        .filter(permit -> permit.state() == PermitState.CONFIRMED)
        .map(permit -> permit.organisation().tin())
        .toList();
  }

  private void storeDifferent(List<Change> changes) throws SQLException {
    List<StoredChange> stored = placed(changes);
    tables
        .permits()
        .insert(
            handle, stored.stream().filter(StoredChange::isNew).map(StoredChange::row).toList());
    tables
        .permits()
        .update(handle, stored.stream().filter(s -> !s.isNew()).map(StoredChange::row).toList());
    tables.history().insert(handle, stored);
    MiaNoticeRows.insert(handle, stored, tables.ids());
    EmployeeNoticeRows.insert(handle, stored);
    tables.representatives().insert(handle, stored, tables.ids());
  }

  /** Each with the row that its permit has or gets. */
  private List<StoredChange> placed(List<Change> changes) {
    Map<String, OrganisationPermitRows.Known> known =
        tables
            .permits()
            .known(
                handle,
                changes.stream()
                    .filter(change -> change.replaces() != 0)
                    .map(change -> change.permit().id())
                    .toList());
    List<StoredChange> placed = new ArrayList<>(changes.size());
    for (Change change : changes) {
      OrganisationPermit permit = change.permit();
      if (permit.state() == PermitState.EXPIRED) {
        throw new IllegalArgumentException("expected a permit as it is stored, not as of a day");
      }
      if (change.replaces() == 0) {
        placed.add(new StoredChange(tables.ids().next(handle), change));
      } else {
        placed.add(new StoredChange(rowOf(change, known.get(permit.id())), change));
      }
    }
    return placed;
  }

  private static long rowOf(Change change, OrganisationPermitRows.@Nullable Known row) {
    if (row == null || row.version() != change.replaces()) {
      throw new IllegalStateException(
          "expected version "
              + change.replaces()
              + ", but "
              + (row == null ? "none" : row.version()));
    }
    return row.id();
  }
}
