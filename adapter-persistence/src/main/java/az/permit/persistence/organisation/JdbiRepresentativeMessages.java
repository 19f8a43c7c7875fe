package az.permit.persistence.organisation;

import az.permit.core.port.RepresentativeMessages;
import az.permit.persistence.database.Database;
import az.permit.persistence.organisation.ContactRows.Row;
import az.permit.persistence.rows.Batch;
import az.permit.persistence.rows.Micros;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What the representatives are to be told, on H2 or PostgreSQL. */
public final class JdbiRepresentativeMessages implements RepresentativeMessages {
  /** Begins at the decisions, of which few wait, and not at the contacts of all organisations. */
  private static final String DUE =
      "select * from representative_contact where next_at <= ? and id in"
          + " (select contact_id from representative_untold where decided_at <= ?)"
          + " order by id limit ?";

  private static final String LEASE =
      "update representative_contact set lease = ?, next_at = ? where id = ?";

  private static final String COUNT =
      "update representative_untold set lease = ? where contact_id = ?";

  private static final String HELD = " where tin_key = ? and channel = ? and lease = ?";

  private static final String DONE =
      "delete from representative_untold where lease = ? and contact_id ="
          + " (select id from representative_contact"
          + HELD
          + ")";

  /** The version grows, so that whoever held the lease holds it no more. */
  private static final String POSTPONE =
      "update representative_contact set lease = lease + 1, next_at = ?" + HELD;

  private final Database database;
  private final LookUps lookUps;
  private final ContactRows rows;

  /** On this database. */
  public JdbiRepresentativeMessages(Database database) {
    this.database = database;
    this.lookUps = new LookUps(database.keys().hash());
    this.rows = new ContactRows(database.keys().sealer());
  }

  @Override
  public List<DueMessage> claim(int limit, Instant gathered, Instant now, Instant leaseUntil) {
    // Asked every moment and mostly for nothing: that costs no write.
    boolean nothing = database.read(h -> due(h, 1, gathered, now, "").isEmpty());
    return nothing
        ? List.of()
        : database.write(
            handle ->
                lease(
                    handle, due(handle, limit, gathered, now, database.claimClause()), leaseUntil));
  }

  private List<Row> due(Handle handle, int limit, Instant gathered, Instant now, String clause) {
    return handle
        .select(DUE + clause, Micros.of(now), Micros.of(gathered), limit)
        .map((row, context) -> rows.read(row))
        .list();
  }

  private static List<DueMessage> lease(Handle handle, List<Row> due, Instant leaseUntil) {
    List<DueMessage> claimed = new ArrayList<>(due.size());
    for (Row row : due) {
      int lease = row.lease() + 1;
      int decisions = handle.execute(COUNT, lease, row.id());
      handle.execute(LEASE, lease, Micros.of(leaseUntil), row.id());
      claimed.add(new DueMessage(lease, row.tin(), row.contact(), decisions));
    }
    return claimed;
  }

  @Override
  public void done(List<DueMessage> messages) {
    if (!messages.isEmpty()) {
      database.write(
          handle -> {
            try (Batch done = Batch.of(handle, DONE)) {
              for (DueMessage message : messages) {
                held(done.set(message.lease()), message).add();
              }
              return done.run();
            }
          });
    }
  }

  @Override
  public void postpone(List<DueMessage> messages, Instant nextAttemptAt) {
    if (!messages.isEmpty()) {
      database.write(
          handle -> {
            try (Batch postpone = Batch.of(handle, POSTPONE)) {
              for (DueMessage message : messages) {
                held(postpone.set(nextAttemptAt), message).add();
              }
              return postpone.run();
            }
          });
    }
  }

  private Batch held(Batch statement, DueMessage message) throws SQLException {
    return statement
        .set(lookUps.tin(message.tin()))
        .set(message.contact().channel().code())
        .set(message.lease());
  }
}
