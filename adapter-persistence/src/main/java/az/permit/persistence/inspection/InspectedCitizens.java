package az.permit.persistence.inspection;

import az.permit.core.identity.Holder;
import az.permit.core.identity.PermitCode;
import az.permit.core.inspection.StandingPermit;
import az.permit.core.inspection.Wanted;
import az.permit.persistence.citizen.CitizenIds;
import az.permit.persistence.keys.KeyedHash;
import az.permit.persistence.keys.Keys;
import az.permit.persistence.keys.Sealer;
import az.permit.persistence.rows.BodyReader;
import az.permit.persistence.rows.Micros;
import az.permit.persistence.rows.WantedRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;

/** The permits of citizens that hold. */
final class InspectedCitizens {
  private static final String TABLE = "permit";
  private static final int BODY_VERSION = 1;

  /** No permit that holds was asked for earlier: the longest is a day, and some are extended. */
  private static final int DAYS_BACK = 7;

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

  Collection<StandingPermit> find(Handle handle, Wanted wanted) throws SQLException {
    Map<Long, StandingPermit> found = new LinkedHashMap<>();
    if (!wanted.holders().isEmpty()) {
      List<UUID> holders =
          wanted.holders().stream().map(holder -> hash.of("holder", holder.key())).toList();
      LocalDate day = LocalDate.ofInstant(wanted.at(), wanted.zone());
      add(
          found,
          handle,
          "p.message_id",
          WantedRows.ids(CitizenIds.permits(handle, holders, day.minusDays(DAYS_BACK), DAYS_BACK)),
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
