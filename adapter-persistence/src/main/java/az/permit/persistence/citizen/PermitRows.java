package az.permit.persistence.citizen;

import az.permit.core.citizen.PastPermit;
import az.permit.core.citizen.Permit;
import az.permit.core.citizen.Validity;
import az.permit.core.identity.Holder;
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
      insert into permit (message_id, public_id, code, holder_key, turn, purpose,
        valid_from, valid_until, ruling, issued_at, revision, state, body)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'issued', ?)
      """;

  private static final String PAST =
      """
      select holder_key, turn, purpose, valid_from, valid_until
      from unnest(?) as wanted (wanted_key) join permit on holder_key = wanted_key
      where turn >= ? order by turn
      """;

  private final Identities identities;
  private final Sealer sealer;

  PermitRows(Identities identities, Sealer sealer) {
    this.identities = identities;
    this.sealer = sealer;
  }

  private record Row(long messageId, UUID holder, Permit permit) {}

  void insert(Handle handle, List<MessageRows.Row> messages) throws SQLException {
    List<Row> rows = new ArrayList<>();
    for (MessageRows.Row message : messages) {
      message
          .answered()
          .permit()
          .ifPresent(p -> rows.add(new Row(message.id(), identities.holder(p.holder()), p)));
    }
    // In one order everywhere, as messages are.
    rows.sort(Comparator.comparing(Row::holder));
    try (Batch insert = Batch.of(handle, INSERT)) {
      for (Row row : rows) {
        Permit permit = row.permit();
        insert
            .set(row.messageId())
            .set(permit.id())
            .set(permit.code())
            .set(row.holder())
            .set(Turn.of(permit.day(), permit.ordinal()))
            .set(permit.purpose())
            .set(permit.validity().fromInclusive())
            .set(permit.validity().untilExclusive())
            .set(permit.ruling())
            .set(permit.issuedAt())
            .set(permit.revision())
            .set(sealer.seal(TABLE, row.messageId(), pack(permit)))
            .add();
      }
      insert.run();
    }
  }

  private static byte[] pack(Permit permit) {
    return new BodyWriter(BODY_VERSION)
        .text(permit.holder().key())
        .document(permit.document())
        .bytes();
  }

  Map<Holder, List<PastPermit>> past(Handle handle, Collection<Holder> holders, LocalDate since)
      throws SQLException {
    Map<UUID, List<PastPermit>> found = new HashMap<>();
    Map<Holder, List<PastPermit>> past = new HashMap<>();
    for (Holder holder : holders) {
      past.put(holder, found.computeIfAbsent(identities.holder(holder), key -> new ArrayList<>()));
    }
    try (PreparedStatement select = handle.getConnection().prepareStatement(PAST)) {
      select.setArray(1, Batch.uuids(handle.getConnection(), found.keySet().toArray()));
      select.setLong(2, Turn.first(since));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found
              .computeIfAbsent(row.getObject("holder_key", UUID.class), key -> new ArrayList<>())
              .add(
                  new PastPermit(
                      Turn.day(row.getLong("turn")),
                      Turn.ordinal(row.getLong("turn")),
                      row.getString("purpose"),
                      validity(row)));
        }
      }
    }
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
        Turn.day(row.getLong("turn")),
        Turn.ordinal(row.getLong("turn")),
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
