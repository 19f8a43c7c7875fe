package az.permit.persistence.inspection;

import az.permit.core.identity.IdentityDocument;
import az.permit.core.inspection.offline.ListedPermit;
import az.permit.core.organisation.form.Employee;
import az.permit.core.organisation.form.PermitDetails;
import az.permit.core.organisation.lifecycle.Submission;
import az.permit.core.port.ListedPermits;
import az.permit.persistence.database.Database;
import az.permit.persistence.keys.Sealer;
import az.permit.persistence.organisation.PermitReader;
import az.permit.persistence.rows.BodyReader;
import az.permit.persistence.rows.Micros;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/** All permits that hold, on H2 or PostgreSQL, read by their ids in pieces of some thousands. */
public final class JdbiListedPermits implements ListedPermits {
  private static final String TABLE = "permit";
  private static final int BODY_VERSION = 1;
  private static final int PIECE = 2_000;

  private static final String CITIZENS =
      """
      select message_id, code, valid_from, valid_until, body from permit
      where message_id > ? and valid_until > ? and valid_from < ? and state <> 'revoked'
      order by message_id limit\s"""
          + PIECE;

  private static final String ORGANISATIONS =
      "select "
          + PermitReader.COLUMNS
          + " from organisation_permit p where p.id > ? and p.state = 'approved'"
          + " and p.last_day >= ? and p.first_day <= ? order by p.id limit "
          + PIECE;

  private final Database database;
  private final Sealer sealer;
  private final PermitReader reader;

  /** On this database. */
  public JdbiListedPermits(Database database) {
    this.database = database;
    this.sealer = database.keys().sealer();
    this.reader = new PermitReader(sealer);
  }

  private record Row(long id, Optional<ListedPermit> permit) {}

  @Override
  public void each(Instant from, Instant until, ZoneId zone, Consumer<ListedPermit> sink) {
    pieces(after -> citizens(after, from, until), sink);
    LocalDate first = LocalDate.ofInstant(from, zone);
    LocalDate last = LocalDate.ofInstant(until.minusNanos(1), zone);
    pieces(after -> organisations(after, first, last, zone), sink);
  }

  private static void pieces(LongFunction<List<Row>> read, Consumer<ListedPermit> sink) {
    List<Row> rows = read.apply(Long.MIN_VALUE);
    while (!rows.isEmpty()) {
      rows.stream().map(Row::permit).flatMap(Optional::stream).forEach(sink);
      rows = read.apply(rows.get(rows.size() - 1).id());
    }
  }

  private List<Row> citizens(long after, Instant from, Instant until) {
    return database.read(
        handle ->
            handle
                .select(CITIZENS, after, Micros.of(from), Micros.of(until))
                .map((row, context) -> citizen(row))
                .list());
  }

  private Row citizen(ResultSet row) throws SQLException {
    long id = row.getLong("message_id");
    BodyReader body = new BodyReader(BODY_VERSION, sealer.open(TABLE, id, row.getBytes("body")));
    body.text(); // the holder, of whom the permit itself says nothing
    IdentityDocument document = body.document();
    return new Row(
        id,
        Optional.of(
            ListedPermit.of(
                row.getString("code"),
                Optional.of(document),
                Optional.empty(),
                Optional.empty(),
                Micros.at(row.getLong("valid_from")),
                Micros.at(row.getLong("valid_until")))));
  }

  private List<Row> organisations(long after, LocalDate first, LocalDate last, ZoneId zone) {
    return database.read(
        handle ->
            handle
                .select(ORGANISATIONS, after, first, last)
                .map(
                    (row, context) ->
                        new Row(
                            row.getLong("id"),
                            reader
                                .map(row, context)
                                .submission()
                                .map(said -> organisation(said, zone))))
                .list());
  }

  private static ListedPermit organisation(Submission said, ZoneId zone) {
    PermitDetails details = said.details();
    return ListedPermit.of(
        said.code(),
        details.employee().flatMap(Employee::document),
        details.pin(),
        details.plate(),
        details.start().atStartOfDay(zone).toInstant(),
        details.end().plusDays(1).atStartOfDay(zone).toInstant());
  }
}
