package az.permit.persistence.organisation;

import az.permit.core.identity.Pin;
import az.permit.core.identity.Tin;
import az.permit.core.organisation.Organisation;
import az.permit.core.organisation.headcount.OrganisationCase;
import az.permit.persistence.database.RecordIds;
import az.permit.persistence.keys.Sealer;
import az.permit.persistence.rows.BodyReader;
import az.permit.persistence.rows.BodyWriter;
import az.permit.persistence.rows.Micros;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The table {@code organisation_case}. */
public record OrganisationCaseRows(LookUps lookUps, Sealer sealer, RecordIds ids) {
  private static final String TABLE = "organisation_case";
  private static final int BODY_VERSION = 1;

  /** Of one kind, organisation, employee and day, the first stays. */
  private static final String INSERT =
      """
      insert into organisation_case (id, kind, tin_key, subject_key, on_day, evidence, happened_at,
        body)
      values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
      """;

  private static final Codes<OrganisationCase.Kind> KINDS =
      Codes.of(OrganisationCase.Kind.values(), OrganisationCase.Kind::code);

  void keep(Handle handle, OrganisationCase found) {
    long id = ids.next(handle);
    UUID tin = lookUps.tin(found.organisation().tin());
    handle.execute(
        INSERT,
        id,
        found.kind().code(),
        tin,
        found.employee().map(lookUps::pin).orElse(tin),
        found.day(),
        found.evidence(),
        Micros.of(found.at()),
        sealer.seal(TABLE, id, pack(found)));
  }

  private static byte[] pack(OrganisationCase found) {
    return new BodyWriter(BODY_VERSION)
        .text(found.organisation().tin().value())
        .text(found.organisation().name())
        .optional(found.employee().map(Pin::value), BodyWriter::text)
        .bytes();
  }

  /** The case of a row that holds all columns of the table. */
  public static OrganisationCase read(Sealer sealer, ResultSet row) throws SQLException {
    byte[] body = sealer.open(TABLE, row.getLong("id"), row.getBytes("body"));
    BodyReader in = new BodyReader(BODY_VERSION, body);
    return new OrganisationCase(
        KINDS.read(row.getString("kind")),
        new Organisation(new Tin(in.text()), in.text()),
        in.optional(pin -> new Pin(pin.text())),
        row.getObject("on_day", LocalDate.class),
        row.getString("evidence"),
        Micros.at(row.getLong("happened_at")));
  }
}
