package az.permit.persistence.organisation;

import az.permit.core.organisation.form.PermitDetails;
import az.permit.core.organisation.lifecycle.OrganisationPermit;
import az.permit.core.organisation.lifecycle.Submission;
import az.permit.core.organisation.message.EmployeeNotice;
import az.permit.core.port.EmployeeNotices;
import az.permit.persistence.database.Database;
import az.permit.persistence.rows.Batch;
import az.permit.persistence.rows.Micros;
import az.permit.persistence.rows.WantedRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The notices to employees that are to leave, on H2 or PostgreSQL. */
public final class JdbiEmployeeNotices implements EmployeeNotices {
  private static final Logger LOG = LoggerFactory.getLogger(JdbiEmployeeNotices.class);

  private static final String DUE =
      "select permit_id from employee_notice where next_at <= ? order by next_at limit ?";

  private static final String READ =
      "select n.lease, "
          + PermitReader.COLUMNS
          + " from unnest(?) as wanted (wanted_id) join employee_notice n"
          + " on n.permit_id = wanted_id join organisation_permit p on p.id = wanted_id"
          + " order by n.next_at";

  private static final String LEASE =
      "update employee_notice set lease = lease + 1, next_at = ? where permit_id = ?";

  private static final String HELD =
      " where permit_id = (select id from organisation_permit where public_id = ?) and lease = ?";

  /** The version grows, so that whoever held the lease holds it no more. */
  private static final String POSTPONE =
      "update employee_notice set lease = lease + 1, next_at = ?" + HELD;

  private final Database database;
  private final PermitReader reader;

  /** On this database. */
  public JdbiEmployeeNotices(Database database) {
    this.database = database;
    this.reader = new PermitReader(database.keys().sealer());
  }

  /** What a row of the outbox is about; no notice where the permit cannot be read. */
  private record Found(long id, int lease, Optional<EmployeeNotice> notice) {}

  @Override
  public List<DueEmployeeNotice> claim(int limit, Instant now, Instant leaseUntil) {
    // Asked every moment and mostly for nothing: that costs no write.
    boolean nothing = database.read(h -> due(h, 1, now, "").isEmpty());
    return nothing ? List.of() : database.write(h -> claim(h, limit, now, leaseUntil));
  }

  private List<DueEmployeeNotice> claim(Handle handle, int limit, Instant now, Instant leaseUntil)
      throws SQLException {
    List<Long> claimed = due(handle, limit, now, database.claimClause());
    List<Found> found =
        handle.select(READ, WantedRows.ids(claimed)).map((row, context) -> found(row)).list();
    try (Batch lease = Batch.of(handle, LEASE)) {
      for (Found row : found) {
        // What cannot be read would be claimed for ever, and for nothing, unless a person sees it.
        lease
            .set(row.notice().isPresent() ? Micros.of(leaseUntil) : Micros.SET_ASIDE)
            .set(row.id())
            .add();
      }
      lease.run();
    }
    return found.stream()
        .flatMap(row -> row.notice().map(n -> new DueEmployeeNotice(row.lease() + 1, n)).stream())
        .toList();
  }

  private static List<Long> due(Handle handle, int limit, Instant now, String clause) {
    return handle.select(DUE + clause, Micros.of(now), limit).mapTo(Long.class).list();
  }

  private Found found(ResultSet row) throws SQLException {
    long id = row.getLong("id");
    int lease = row.getInt("lease");
    try {
      return new Found(id, lease, notice(reader.read(row)));
    } catch (IllegalStateException e) {
      LOG.error("ALARM: the employee of permit row {} is not told: unreadable", id, e);
      return new Found(id, lease, Optional.empty());
    }
  }

  private static Optional<EmployeeNotice> notice(OrganisationPermit permit) {
    Optional<Submission> submission = permit.submission();
    if (submission.isEmpty()) {
      return Optional.empty();
    }
    PermitDetails details = submission.get().details();
    return details
        .employee()
        .map(
            employee ->
                new EmployeeNotice(
                    permit.id(),
                    permit.organisation(),
                    employee,
                    details.start(),
                    details.end(),
                    submission.get().confirmedAt()));
  }

  @Override
  public void done(List<DueEmployeeNotice> notices, Instant at) {
    if (!notices.isEmpty()) {
      database.write(
          handle -> {
            try (Batch done = Batch.of(handle, "delete from employee_notice" + HELD)) {
              for (DueEmployeeNotice due : notices) {
                done.set(due.notice().permit()).set(due.lease()).add();
              }
              return done.run();
            }
          });
    }
  }

  @Override
  public void postpone(List<DueEmployeeNotice> notices, Instant nextAttemptAt) {
    if (!notices.isEmpty()) {
      database.write(
          handle -> {
            try (Batch postpone = Batch.of(handle, POSTPONE)) {
              for (DueEmployeeNotice due : notices) {
                postpone.set(nextAttemptAt).set(due.notice().permit()).set(due.lease()).add();
              }
              return postpone.run();
            }
          });
    }
  }

  @Override
  public long waiting() {
    return database.read(
        h ->
            h.select("select count(*) from employee_notice where next_at < ?", Micros.SET_ASIDE)
                .mapTo(Long.class)
                .one());
  }
}
