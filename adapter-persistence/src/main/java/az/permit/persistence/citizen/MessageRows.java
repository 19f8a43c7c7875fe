package az.permit.persistence.citizen;

import az.permit.core.citizen.AnsweredMessage;
import az.permit.core.citizen.IncomingMessage;
import az.permit.core.citizen.PastMessage;
import az.permit.core.citizen.PermitRequest;
import az.permit.core.identity.SmsAddress;
import az.permit.persistence.keys.Sealer;
import az.permit.persistence.rows.Batch;
import az.permit.persistence.rows.Micros;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The table {@code message}. */
final class MessageRows {
  static final String TABLE = "message";

  private static final String INSERT =
      """
      insert into message (id, phone_key, slot, ordinal, received_at, operator, outcome, ruling,
        rule, detail, purpose, language, holder_key, repeat_until, deliveries, last_delivered_at,
        body)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)
      """;

  private static final String ONE =
      """
      select m.id from message_turn t join message m on m.id = t.message_id
      where t.slot between ? and ? and m.phone_key = ? and m.ordinal = ? order by t.slot limit 1
      """;

  private final Identities identities;
  private final Sealer sealer;

  MessageRows(Identities identities, Sealer sealer) {
    this.identities = identities;
    this.sealer = sealer;
  }

  /** A message with the id and the key its rows will have. */
  record Row(long id, UUID phone, AnsweredMessage answered) {}

  void insert(Handle handle, List<Row> rows, Seats seats) throws SQLException {
    List<TurnRows.Row> turns = new ArrayList<>(rows.size());
    try (Batch insert = Batch.of(handle, INSERT)) {
      for (Row row : rows) {
        AnsweredMessage answered = row.answered();
        IncomingMessage message = answered.message();
        long slot = seats.take(row.phone(), answered.day(), answered.ordinal());
        turns.add(new TurnRows.Row(slot, row.id()));
        insert
            .set(row.id())
            .set(row.phone())
            .set(slot)
            .set(answered.ordinal())
            .set(message.receivedAt())
            .set(message.operator())
            .set(answered.outcome())
            .set(answered.ruling())
            .set(answered.rule())
            .set(answered.detail())
            .setText(answered.request().map(PermitRequest::purpose))
            .setText(answered.request().map(request -> request.language().name()))
            .setKey(answered.holder().map(identities::holder))
            .set(answered.repeatUntil())
            .set(message.receivedAt())
            .set(sealer.seal(TABLE, row.id(), MessageBody.of(answered).pack()))
            .add();
      }
      TurnRows.OF_MESSAGES.insert(handle, turns);
      insert.run();
    }
  }

  /** Counts one more delivery; empty if that message is not here. */
  Optional<Long> delivered(Handle handle, SmsAddress phone, PastMessage first, Instant at) {
    UUID key = identities.phone(phone);
    // Its seat is its ordinal, or a later one where strangers have seats there.
    long from = Slot.of(key, first.day(), first.ordinal());
    long to = Slot.last(key, first.day());
    Optional<Long> id =
        handle.select(ONE, from, to, key, first.ordinal()).mapTo(Long.class).findOne();
    id.ifPresent(
        found ->
            handle.execute(
                "update message set deliveries = deliveries + 1, last_delivered_at = ?"
                    + " where id = ?",
                Micros.of(at),
                found));
    return id;
  }
}
