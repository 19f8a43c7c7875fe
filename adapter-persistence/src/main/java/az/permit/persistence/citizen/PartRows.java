package az.permit.persistence.citizen;

import az.permit.core.citizen.IncomingMessage;
import az.permit.core.port.PartSets;
import az.permit.persistence.database.RecordIds;
import az.permit.persistence.keys.Sealer;
import az.permit.persistence.rows.Batch;
import az.permit.persistence.rows.Micros;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The table {@code message_part}. */
final class PartRows {
  private static final String TABLE = "message_part";

  private static final String INSERT =
      """
      insert into message_part (id, whole_key, ordinal, part_number, received_at, body)
      values (?, ?, ?, ?, ?, ?)
      """;

  private final Identities identities;
  private final Sealer sealer;
  private final RecordIds ids;

  PartRows(Identities identities, Sealer sealer, RecordIds ids) {
    this.identities = identities;
    this.sealer = sealer;
    this.ids = ids;
  }

  private record Row(long id, int number, long receivedAt, byte[] body) {}

  List<IncomingMessage> keep(Handle handle, IncomingMessage message, Instant since)
      throws SQLException {
    IncomingMessage.Part part =
        message
            .part()
            .orElseThrow(() -> new IllegalArgumentException("expected a part of a message"));
    UUID whole = identities.whole(message, part);
    List<Row> rows =
        handle
            .select(
                "select id, part_number, received_at, body from message_part"
                    + " where whole_key = ? order by ordinal",
                whole)
            .map(
                (row, context) ->
                    new Row(row.getLong(1), row.getInt(2), row.getLong(3), row.getBytes(4)))
            .list();
    Map<Integer, IncomingMessage> kept = new LinkedHashMap<>();
    for (Row row : rows) {
      if (row.receivedAt() >= Micros.of(since)) {
        PartSets.add(kept, part(message.operator(), row));
      }
    }
    if (PartSets.add(kept, message)) {
      insert(handle, message, part, whole, rows.size() + 1);
    }
    return new ArrayList<>(kept.values());
  }

  private void insert(
      Handle handle, IncomingMessage message, IncomingMessage.Part part, UUID whole, int ordinal)
      throws SQLException {
    long id = ids.next(handle);
    try (Batch insert = Batch.of(handle, INSERT)) {
      insert
          .set(id)
          .set(whole)
          .set(ordinal)
          .set(part.number())
          .set(message.receivedAt())
          .set(sealer.seal(TABLE, id, MessageBody.of(message).pack()))
          .add();
      insert.run();
    }
  }

  private IncomingMessage part(String operator, Row row) {
    MessageBody body = MessageBody.unpack(sealer.open(TABLE, row.id(), row.body()));
    return new IncomingMessage(
        operator,
        body.from(),
        body.to(),
        body.text(),
        body.octets(),
        body.dataCoding(),
        Micros.at(row.receivedAt()),
        Optional.of(body.part().orElseThrow()));
  }
}
