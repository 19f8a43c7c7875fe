package az.permit.persistence.citizen;

import az.permit.core.citizen.PastPermit;
import az.permit.core.citizen.Permit;
import az.permit.core.citizen.Validity;
import az.permit.core.identity.Holder;
import az.permit.core.port.CitizenRecords;
import az.permit.persistence.keys.Sealer;
import az.permit.persistence.rows.Batch;
import az.permit.persistence.rows.BodyReader;
import az.permit.persistence.rows.BodyWriter;
import az.permit.persistence.rows.Micros;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The table {@code permit}. */
final class PermitRows {
  private static final String TABLE = "permit";
  private static final int BODY_VERSION = 1;

  private static final String INSERT =
      """
      insert into permit (message_id, public_id, code, holder_key, slot, ordinal, purpose,
        valid_from, valid_until, ruling, issued_at, revision, state, body)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'issued', ?)
      """;

  private static final String PAST =
      """
      select t.slot, p.holder_key, p.ordinal, p.purpose, p.valid_from, p.valid_until
      from unnest(?, ?) as wanted (first_slot, last_slot)
        join permit_turn t on t.slot between first_slot and last_slot
        join permit p on p.message_id = t.message_id
      """;

  private static final Comparator<PastPermit> OLDEST_FIRST =
      Comparator.comparing(PastPermit::day).thenComparing(PastPermit::ordinal);

  private final Identities identities;
  private final Sealer sealer;

  PermitRows(Identities identities, Sealer sealer) {
    this.identities = identities;
    this.sealer = sealer;
  }

  private record Row(long messageId, UUID holder, Permit permit) {}

  void insert(Handle handle, List<MessageRows.Row> messages, Seats seats) throws SQLException {
    List<TurnRows.Row> turns = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    for (MessageRows.Row message : messages) {
      message
          .answered()
          .permit()
          .ifPresent(p -> rows.add(new Row(message.id(), identities.holder(p.holder()), p)));
    }
    try (Batch insert = Batch.of(handle, INSERT)) {
      for (Row row : rows) {
        Permit permit = row.permit();
        long slot = seats.take(row.holder(), permit.day(), permit.ordinal());
        turns.add(new TurnRows.Row(slot, row.messageId()));
        insert
            .set(row.messageId())
            .set(permit.id())
            .set(permit.code())
            .set(row.holder())
            .set(slot)
            .set(permit.ordinal())
            .set(permit.purpose())
            .set(permit.validity().fromInclusive())
            .set(permit.validity().untilExclusive())
            .set(permit.ruling())
            .set(permit.issuedAt())
            .set(permit.revision())
            .set(sealer.seal(TABLE, row.messageId(), pack(permit)))
            .add();
      }
      TurnRows.OF_PERMITS.insert(handle, turns);
      insert.run();
    }
  }

  private static byte[] pack(Permit permit) {
    return new BodyWriter(BODY_VERSION)
        .text(permit.holder().key())
        .document(permit.document())
        .bytes();
  }

  Map<Holder, List<PastPermit>> past(
      Handle handle, Collection<Holder> holders, LocalDate since, Seats seats) throws SQLException {
    Map<UUID, List<PastPermit>> found = new HashMap<>();
    Map<Holder, List<PastPermit>> past = new HashMap<>();
    for (Holder holder : holders) {
      past.put(holder, found.computeIfAbsent(identities.holder(holder), key -> new ArrayList<>()));
    }
    try (PreparedStatement select = handle.getConnection().prepareStatement(PAST)) {
      TurnRows.setRanges(select, found.keySet(), since, CitizenRecords.DAYS_AFTER);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          UUID key = row.getObject("holder_key", UUID.class);
          long slot = row.getLong("slot");
          int ordinal = row.getInt("ordinal");
          seats.saw(key, slot, ordinal);
          List<PastPermit> permits = found.get(key);
          if (permits != null) {
            permits.add(
                new PastPermit(Slot.day(slot), ordinal, row.getString("purpose"), validity(row)));
          }
        }
      }
    }
    found.values().forEach(permits -> permits.sort(OLDEST_FIRST));
    return past;
  }

  /** The permit of a row that holds all columns of the table; {@code id} is its message. */
  Permit permit(ResultSet row, int revision) throws SQLException {
    BodyReader body =
        new BodyReader(
            BODY_VERSION, sealer.open(TABLE, row.getLong("message_id"), row.getBytes("body")));
    return new Permit(
        row.getString("public_id"),
        row.getString("code"),
        new Holder(body.text()),
        Slot.day(row.getLong("slot")),
        row.getInt("ordinal"),
        body.document(),
        row.getString("purpose"),
        validity(row),
        row.getString("ruling"),
        Micros.at(row.getLong("issued_at")),
        revision);
  }

  private static Validity validity(ResultSet row) throws SQLException {
    return new Validity(
        Micros.at(row.getLong("valid_from")), Micros.at(row.getLong("valid_until")));
  }
}
