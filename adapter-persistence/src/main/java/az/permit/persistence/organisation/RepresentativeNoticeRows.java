package az.permit.persistence.organisation;

import az.permit.core.identity.Tin;
import az.permit.core.organisation.message.RepresentativeNotice;
import az.permit.persistence.database.RecordIds;
import az.permit.persistence.keys.Sealer;
import az.permit.persistence.rows.Batch;
import az.permit.persistence.rows.BodyReader;
import az.permit.persistence.rows.BodyWriter;
import az.permit.persistence.rows.Micros;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table {@code representative_notice}. */
record RepresentativeNoticeRows(LookUps lookUps, Sealer sealer) {
  private static final String TABLE = "representative_notice";
  private static final int BODY_VERSION = 1;

  private static final String INSERT =
      """
      insert into representative_notice (id, public_id, tin_key, permit, kind, happened_at,
        read_at, body)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String UNTOLD =
      "insert into representative_untold (contact_id, notice_id, decided_at, lease)"
          + " select id, cast(? as bigint), cast(? as bigint), 0"
          + " from representative_contact where tin_key = ?";

  private static final String MARK_READ =
      "update representative_notice set read_at = ?"
          + " where public_id = ? and tin_key = ? and read_at is null";

  private static final Codes<RepresentativeNotice.Kind> KINDS =
      Codes.of(RepresentativeNotice.Kind.values(), RepresentativeNotice.Kind::code);

  void insert(Handle handle, List<StoredChange> changes, RecordIds ids) throws SQLException {
    try (Batch insert = Batch.of(handle, INSERT);
        Batch untold = Batch.of(handle, UNTOLD)) {
      for (StoredChange stored : changes) {
        if (stored.change().representative().isPresent()) {
          RepresentativeNotice notice = stored.change().representative().get();
          long id = ids.next(handle);
          byte[] body =
              new BodyWriter(BODY_VERSION).text(notice.tin().value()).text(notice.reason()).bytes();
          insert
              .set(id)
              .set(notice.id())
              .set(lookUps.tin(notice.tin()))
              .set(notice.permit())
              .set(notice.kind().code())
              .set(notice.at())
              .setMoment(notice.readAt())
              .set(sealer.seal(TABLE, id, body))
              .add();
          if (notice.kind().isDecision()) {
            untold.set(id).set(notice.at()).set(lookUps.tin(notice.tin())).add();
          }
        }
      }
      insert.run();
      untold.run();
    }
  }

  int markRead(Handle handle, Tin tin, Collection<String> notices, Instant at) throws SQLException {
    try (Batch mark = Batch.of(handle, MARK_READ)) {
      // In one order everywhere, so that nobody waits crosswise.
      for (String notice : notices.stream().distinct().sorted().toList()) {
        mark.set(at).set(notice).set(lookUps.tin(tin)).add();
      }
      return Arrays.stream(mark.run()).sum();
    }
  }

  /** The notice of a row that holds all columns of the table. */
  RepresentativeNotice read(ResultSet row) throws SQLException {
    byte[] body = sealer.open(TABLE, row.getLong("id"), row.getBytes("body"));
    BodyReader in = new BodyReader(BODY_VERSION, body);
    Tin tin = new Tin(in.text());
    long readAt = row.getLong("read_at");
    Optional<Instant> read = row.wasNull() ? Optional.empty() : Optional.of(Micros.at(readAt));
    return new RepresentativeNotice(
        row.getString("public_id"),
        tin,
        row.getString("permit"),
        KINDS.read(row.getString("kind")),
        in.text(),
        Micros.at(row.getLong("happened_at")),
        read);
  }
}
