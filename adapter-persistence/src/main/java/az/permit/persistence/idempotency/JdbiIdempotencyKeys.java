package az.permit.persistence.idempotency;

import az.permit.core.port.IdempotencyKeys;
import az.permit.persistence.database.Database;
import az.permit.persistence.database.RecordIds;
import az.permit.persistence.keys.KeyedHash;
import az.permit.persistence.keys.Sealer;
import az.permit.persistence.rows.Micros;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The answers to requests that may be sent again, on H2 or PostgreSQL. */
public final class JdbiIdempotencyKeys implements IdempotencyKeys {
  private static final String TABLE = "idempotency_key";

  private static final String FIND =
      "select id, fingerprint_key, begun_at, body from idempotency_key where request_key = ?";

  private static final String INSERT =
      "insert into idempotency_key (id, fingerprint_key, begun_at, request_key)"
          + " values (?, ?, ?, ?)";

  private static final String START_AGAIN =
      "update idempotency_key set id = ?, fingerprint_key = ?, begun_at = ?, body = null"
          + " where request_key = ?";

  private static final String HELD = " where request_key = ? and id = ? and body is null";

  private final Database database;
  private final KeyedHash hash;
  private final Sealer sealer;
  private final RecordIds ids = RecordIds.ofOrganisations();

  /** A row whose answer is empty while it runs. */
  private record Run(long id, UUID fingerprint, Instant begunAt, Optional<byte[]> answer) {}

  /** On this database. */
  public JdbiIdempotencyKeys(Database database) {
    this.database = database;
    this.hash = database.keys().hash();
    this.sealer = database.keys().sealer();
  }

  @Override
  public Begun begin(String owner, String key, String fingerprint, Instant now) {
    UUID wanted = hash.of("fingerprint of a request", fingerprint);
    return database.write(handle -> begin(handle, owner, key, wanted, now));
  }

  /** Of two who insert at once, one meets the primary key, and begins again. */
  private Begun begin(Handle handle, String owner, String key, UUID fingerprint, Instant now) {
    UUID request = request(owner, key);
    Optional<Run> found =
        handle
            .select(database.isShared() ? FIND + " for update" : FIND, request)
            .map((row, context) -> run(row))
            .findOne();
    if (found.isEmpty()) {
      return start(handle, INSERT, new Claim(owner, key, ids.next(handle)), fingerprint, now);
    }
    Run run = found.get();
    boolean forgotten = isOver(run.begunAt().plus(KEPT), now);
    if (!forgotten && !run.fingerprint().equals(fingerprint)) {
      return new Begun.Mismatch();
    }
    if (!forgotten && run.answer().isPresent()) {
      byte[] body = sealer.open(TABLE, run.id(), run.answer().get());
      return new Begun.Answered(AnswerBody.unpack(body));
    }
    return forgotten || isOver(run.begunAt().plus(TAKEN_OVER_AFTER), now)
        ? start(handle, START_AGAIN, new Claim(owner, key, ids.next(handle)), fingerprint, now)
        : new Begun.Running();
  }

  private Begun start(Handle handle, String sql, Claim claim, UUID fingerprint, Instant now) {
    UUID request = request(claim.owner(), claim.key());
    handle.execute(sql, claim.lease(), fingerprint, Micros.of(now), request);
    return new Begun.New(claim);
  }

  private static boolean isOver(Instant end, Instant now) {
    return !end.isAfter(now);
  }

  private static Run run(ResultSet row) throws SQLException {
    return new Run(
        row.getLong("id"),
        row.getObject("fingerprint_key", UUID.class),
        Micros.at(row.getLong("begun_at")),
        Optional.ofNullable(row.getBytes("body")));
  }

  @Override
  public void finish(Claim claim, Answer answer) {
    byte[] body = sealer.seal(TABLE, claim.lease(), AnswerBody.pack(answer));
    database.write(
        handle ->
            handle.execute(
                "update idempotency_key set body = ?" + HELD,
                body,
                request(claim.owner(), claim.key()),
                claim.lease()));
  }

  @Override
  public void drop(Claim claim) {
    database.write(
        handle ->
            handle.execute(
                "delete from idempotency_key" + HELD,
                request(claim.owner(), claim.key()),
                claim.lease()));
  }

  @Override
  public int forget(Instant now) {
    return database.write(
        handle ->
            handle.execute(
                "delete from idempotency_key where begun_at <= ?", Micros.of(now.minus(KEPT))));
  }

  /** The length keeps apart what would be the same side by side. */
  private UUID request(String owner, String key) {
    return hash.of("idempotency key", owner.length() + ":" + owner + key);
  }
}
