package az.permit.persistence.citizen;

import az.permit.core.citizen.AbuseCase;
import az.permit.persistence.database.RecordIds;
import az.permit.persistence.keys.Sealer;
import az.permit.persistence.rows.Batch;
import az.permit.persistence.rows.BodyReader;
import az.permit.persistence.rows.BodyWriter;
import az.permit.persistence.rows.Micros;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The table {@code abuse_case}. */
public final class CaseRows {
  private static final String TABLE = "abuse_case";
  private static final int BODY_VERSION = 1;

  /** Of one phone, day, rule and step, the first stays. */
  private static final String INSERT =
      """
      insert into abuse_case (id, phone_key, on_day, rule, step, ruling, evidence, happened_at,
        body)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
      """;

  private final Identities identities;
  private final Sealer sealer;
  private final RecordIds ids;

  CaseRows(Identities identities, Sealer sealer, RecordIds ids) {
    this.identities = identities;
    this.sealer = sealer;
    this.ids = ids;
  }

  /** The case of a row that holds all columns of the table. */
  public static AbuseCase read(Sealer sealer, ResultSet row) throws SQLException {
    byte[] body = sealer.open(TABLE, row.getLong("id"), row.getBytes("body"));
    return new AbuseCase(
        row.getString("rule"),
        row.getString("ruling"),
        new BodyReader(BODY_VERSION, body).address(),
        row.getObject("on_day", LocalDate.class),
        AbuseCase.Step.valueOf(row.getString("step")),
        row.getString("evidence"),
        Micros.at(row.getLong("happened_at")));
  }

  void insert(Handle handle, List<MessageRows.Row> messages) throws SQLException {
    try (Batch insert = Batch.of(handle, INSERT)) {
      for (MessageRows.Row message : messages) {
        for (AbuseCase abuse : message.answered().cases()) {
          long id = ids.next(handle);
          insert
              .set(id)
              .set(identities.phone(abuse.phone()))
              .set(abuse.day())
              .set(abuse.rule())
              .set(abuse.step().name())
              .set(abuse.ruling())
              .set(abuse.evidence())
              .set(abuse.at())
              .set(
                  sealer.seal(
                      TABLE, id, new BodyWriter(BODY_VERSION).address(abuse.phone()).bytes()))
              .add();
        }
      }
      insert.run();
    }
  }
}
