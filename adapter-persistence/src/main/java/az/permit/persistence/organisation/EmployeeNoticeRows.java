package az.permit.persistence.organisation;

import az.permit.persistence.rows.Batch;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Writes the table {@code employee_notice}. */
final class EmployeeNoticeRows {
  private static final String INSERT =
      "insert into employee_notice (permit_id, lease, next_at) values (?, 0, ?)";

  private EmployeeNoticeRows() {}

  static void insert(Handle handle, List<StoredChange> changes) throws SQLException {
    try (Batch insert = Batch.of(handle, INSERT)) {
      for (StoredChange stored : changes) {
        if (stored.change().employee().isPresent()) {
          insert.set(stored.id()).set(stored.change().employee().get().at()).add();
        }
      }
      insert.run();
    }
  }
}
