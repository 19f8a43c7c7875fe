package az.permit.core.memory;

import az.permit.core.memory.OrganisationTables.EmployeeRow;
import az.permit.core.port.EmployeeNotices;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The sender's side of the notices to employees in memory. */
final class InMemoryEmployeeNotices implements EmployeeNotices {
  private final OrganisationTables tables;
  private final Object lock;

  InMemoryEmployeeNotices(OrganisationTables tables, Object lock) {
    this.tables = tables;
    this.lock = lock;
  }

  @Override
  public List<DueEmployeeNotice> claim(int limit, Instant now, Instant leaseUntil) {
    synchronized (lock) {
      List<EmployeeRow> due =
          tables.employees.values().stream()
              .filter(row -> !row.nextAt().isAfter(now))
              .sorted(Comparator.comparing(EmployeeRow::nextAt))
              .limit(limit)
              .toList();
      List<DueEmployeeNotice> claimed = new ArrayList<>();
      for (EmployeeRow row : due) {
        int lease = row.lease() + 1;
        tables.employees.put(
            row.notice().permit(), new EmployeeRow(row.notice(), lease, leaseUntil));
        claimed.add(new DueEmployeeNotice(lease, row.notice()));
      }
      return claimed;
    }
  }

  @Override
  public void done(List<DueEmployeeNotice> notices, Instant at) {
    synchronized (lock) {
      notices.stream()
          .filter(this::isHeld)
          .forEach(due -> tables.employees.remove(due.notice().permit()));
    }
  }

  @Override
  public void postpone(List<DueEmployeeNotice> notices, Instant nextAttemptAt) {
    synchronized (lock) {
      notices.stream()
          .filter(this::isHeld)
          .forEach(
              due ->
                  tables.employees.put(
                      due.notice().permit(),
                      new EmployeeRow(due.notice(), due.lease() + 1, nextAttemptAt)));
    }
  }

  private boolean isHeld(DueEmployeeNotice due) {
    EmployeeRow row = tables.employees.get(due.notice().permit());
    return row != null && row.lease() == due.lease();
  }

  @Override
  public long waiting() {
    synchronized (lock) {
      return tables.employees.size();
    }
  }
}
