package az.permit.persistence.organisation;

import az.permit.core.identity.Pin;
import az.permit.core.identity.Tin;
import az.permit.core.organisation.Delegation;
import az.permit.core.organisation.Organisation;
import az.permit.persistence.database.RecordIds;
import az.permit.persistence.keys.Sealer;
import az.permit.persistence.rows.BodyReader;
import az.permit.persistence.rows.BodyWriter;
import az.permit.persistence.rows.Micros;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The table {@code delegation}. */
record DelegationRows(LookUps lookUps, Sealer sealer, RecordIds ids) {
  private static final String TABLE = "delegation";
  private static final int BODY_VERSION = 1;

  private static final String INSERT =
      "insert into delegation (id, tin_key, delegate_key, ended, granted_at, body)"
          + " values (?, ?, ?, 0, ?, ?)";

  private static final String TAKE_BACK =
      "update delegation set ended = id, taken_back_at = ?"
          + " where tin_key = ? and delegate_key = ? and ended = 0";

  private static final String IN_FORCE =
      "select * from delegation where %s and ended = 0 order by granted_at desc, id desc";

  /** The one in force. */
  Optional<Delegation> find(Handle handle, Tin tin, Pin delegate) {
    return handle
        .select(
            IN_FORCE.formatted("tin_key = ? and delegate_key = ?"),
            lookUps.tin(tin),
            lookUps.pin(delegate))
        .map((row, context) -> read(sealer, row))
        .findOne();
  }

  /** Those in force of an organisation, or of a delegate, the newest first. */
  static List<Delegation> inForce(Handle handle, Sealer sealer, String column, UUID key) {
    return handle
        .select(IN_FORCE.formatted(column + " = ?"), key)
        .map((row, context) -> read(sealer, row))
        .list();
  }

  /**
   * Keeps a new one, or takes back the one in force.
   *
   * @throws IllegalStateException if there is none to be taken back
   */
  void keep(Handle handle, Delegation delegation) {
    UUID tin = lookUps.tin(delegation.organisation().tin());
    UUID delegate = lookUps.pin(delegation.delegate());
    if (delegation.takenBackAt().isPresent()) {
      long at = Micros.of(delegation.takenBackAt().get());
      if (handle.execute(TAKE_BACK, at, tin, delegate) != 1) {
        throw new IllegalStateException("expected a delegation in force");
      }
      return;
    }
    long id = ids.next(handle);
    handle.execute(
        INSERT,
        id,
        tin,
        delegate,
        Micros.of(delegation.grantedAt()),
        sealer.seal(TABLE, id, pack(delegation)));
  }

  private static byte[] pack(Delegation delegation) {
    return new BodyWriter(BODY_VERSION)
        .text(delegation.organisation().tin().value())
        .text(delegation.organisation().name())
        .text(delegation.delegate().value())
        .text(delegation.cardNumber())
        .text(delegation.grantedBy().value())
        .bytes();
  }

  private static Delegation read(Sealer sealer, ResultSet row) throws SQLException {
    byte[] body = sealer.open(TABLE, row.getLong("id"), row.getBytes("body"));
    BodyReader in = new BodyReader(BODY_VERSION, body);
    long takenBack = row.getLong("taken_back_at");
    Optional<Instant> takenBackAt =
        row.wasNull() ? Optional.empty() : Optional.of(Micros.at(takenBack));
    return new Delegation(
        new Organisation(new Tin(in.text()), in.text()),
        new Pin(in.text()),
        in.text(),
        new Pin(in.text()),
        Micros.at(row.getLong("granted_at")),
        takenBackAt);
  }
}
