package az.permit.persistence.inspection;

import az.permit.core.identity.Holder;
import az.permit.core.inspection.PermitCode;
import az.permit.core.inspection.StandingPermit;
import az.permit.core.inspection.Wanted;
import az.permit.persistence.keys.KeyedHash;
import az.permit.persistence.keys.Keys;
import az.permit.persistence.keys.Sealer;
import az.permit.persistence.rows.BodyReader;
import az.permit.persistence.rows.Micros;
import az.permit.persistence.rows.WantedRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;

/** The permits of citizens that hold. */
final class InspectedCitizens {
  private static final String TABLE = "permit";
  private static final int BODY_VERSION = 1;

  private static final String SELECT =
      "select p.message_id, p.code, p.valid_until, p.purpose, p.body"
          + " from unnest(?) as wanted (wanted_key) join permit p on ";

  private static final String HOLDS =
      " = wanted_key where p.valid_from <= ? and p.valid_until > ? and p.state <> 'revoked'";

  private final KeyedHash hash;
  private final Sealer sealer;

  InspectedCitizens(Keys keys) {
    this.hash = keys.hash();
    this.sealer = keys.sealer();
  }

  Collection<StandingPermit> find(Handle handle, Wanted wanted) {
    Map<Long, StandingPermit> found = new LinkedHashMap<>();
    if (!wanted.holders().isEmpty()) {
      add(
          found,
          handle,
          "p.holder_key",
          WantedRows.keys(
              wanted.holders().stream().map(holder -> hash.of("holder", holder.key())).toList()),
          wanted);
    }
    if (!wanted.codes().isEmpty()) {
      add(
          found,
          handle,
          "p.code",
          WantedRows.texts(wanted.codes().stream().map(PermitCode::value).toList()),
          wanted);
    }
    return found.values();
  }

  private void add(
      Map<Long, StandingPermit> found, Handle handle, String column, Argument keys, Wanted wanted) {
    long at = Micros.of(wanted.at());
    handle
        .select(SELECT + column + HOLDS, keys, at, at)
        .map((row, context) -> found.put(row.getLong("message_id"), permit(row)))
        .list();
  }

  private StandingPermit permit(ResultSet row) throws SQLException {
    byte[] body = sealer.open(TABLE, row.getLong("message_id"), row.getBytes("body"));
    return StandingPermit.ofCitizen(
        new Holder(new BodyReader(BODY_VERSION, body).text()),
        row.getString("code"),
        Micros.at(row.getLong("valid_until")),
        row.getString("purpose"));
  }
}
