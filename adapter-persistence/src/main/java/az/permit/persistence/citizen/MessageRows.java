package az.permit.persistence.citizen;

import az.permit.core.citizen.AnsweredMessage;
import az.permit.core.citizen.IncomingMessage;
import az.permit.core.citizen.Language;
import az.permit.core.citizen.PastMessage;
import az.permit.core.citizen.PermitRequest;
import az.permit.core.identity.SmsAddress;
import az.permit.core.port.CitizenRecords.PhoneHistory;
import az.permit.persistence.keys.Sealer;
import az.permit.persistence.rows.Batch;
import az.permit.persistence.rows.Micros;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The table {@code message}. */
final class MessageRows {
  static final String TABLE = "message";

  private static final String INSERT =
      """
      insert into message (id, phone_key, turn, received_at, operator, outcome, ruling,
        rule, detail, purpose, language, holder_key, repeat_until, deliveries, last_delivered_at,
        body)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)
      """;

  /** A join, not {@code = any(?)}, for which H2 compares every row with every key. */
  private static final String HISTORY =
      """
      select id, phone_key, turn, operator, received_at, purpose, language, outcome,
        repeat_until, deliveries, body
      from unnest(?) as wanted (wanted_key) join message on phone_key = wanted_key
      where turn >= ? and mod(turn, 1048576) <= ?
      """;

  private static final String COUNTS =
      """
      select phone_key, turn / 1048576, count(*)
      from unnest(?) as wanted (wanted_key) join message on phone_key = wanted_key
      where turn >= ? group by phone_key, turn / 1048576
      """;

  private final Identities identities;
  private final Sealer sealer;

  MessageRows(Identities identities, Sealer sealer) {
    this.identities = identities;
    this.sealer = sealer;
  }

  /** A message with the id and the key its rows will have. */
  record Row(long id, UUID phone, AnsweredMessage answered) {}

  void insert(Handle handle, List<Row> rows) throws SQLException {
    try (Batch insert = Batch.of(handle, INSERT)) {
      // In one order everywhere: two nodes with the same phones in their batches wait for each
      // other once instead of crosswise.
      for (Row row : rows.stream().sorted(Comparator.comparing(Row::phone)).toList()) {
        AnsweredMessage answered = row.answered();
        IncomingMessage message = answered.message();
        insert
            .set(row.id())
            .set(row.phone())
            .set(Turn.of(answered.day(), answered.ordinal()))
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
      insert.run();
    }
  }

  Map<SmsAddress, PhoneHistory> histories(
      Handle handle, Collection<SmsAddress> phones, LocalDate since) throws SQLException {
    Map<SmsAddress, UUID> keys = new HashMap<>();
    phones.forEach(phone -> keys.computeIfAbsent(phone, identities::phone));
    Map<UUID, List<PastMessage>> messages = messages(handle, new HashSet<>(keys.values()), since);
    Map<UUID, Map<LocalDate, Integer>> counts = new HashMap<>();
    Set<UUID> cut = new HashSet<>();
    messages.forEach(
        (key, past) -> {
          Map<LocalDate, Integer> byDay = new HashMap<>();
          past.forEach(message -> byDay.merge(message.day(), 1, Integer::sum));
          counts.put(key, byDay);
          if (byDay.containsValue(PhoneHistory.MOST)) {
            cut.add(key);
          }
        });
    if (!cut.isEmpty()) {
      counts.putAll(counts(handle, cut, since));
    }
    Map<SmsAddress, PhoneHistory> histories = new HashMap<>();
    keys.forEach(
        (phone, key) ->
            histories.put(
                phone,
                messages.containsKey(key)
                    ? new PhoneHistory(
                        Map.copyOf(counts.getOrDefault(key, Map.of())),
                        List.copyOf(messages.getOrDefault(key, List.of())))
                    : PhoneHistory.EMPTY));
    return histories;
  }

  private Map<UUID, List<PastMessage>> messages(Handle handle, Set<UUID> keys, LocalDate since)
      throws SQLException {
    Map<UUID, List<PastMessage>> found = new HashMap<>();
    try (PreparedStatement select = handle.getConnection().prepareStatement(HISTORY)) {
      select.setArray(1, Batch.uuids(handle.getConnection(), keys.toArray()));
      select.setLong(2, Turn.first(since));
      select.setInt(3, PhoneHistory.MOST);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found
              .computeIfAbsent(row.getObject("phone_key", UUID.class), key -> new ArrayList<>())
              .add(past(row));
        }
      }
    }
    Comparator<PastMessage> oldestFirst =
        Comparator.comparing(PastMessage::day).thenComparing(PastMessage::ordinal);
    found.values().forEach(list -> list.sort(oldestFirst));
    return found;
  }

  private PastMessage past(ResultSet row) throws SQLException {
    MessageBody body =
        MessageBody.unpack(sealer.open(TABLE, row.getLong("id"), row.getBytes("body")));
    Optional<PermitRequest> request = Optional.empty();
    if (body.document().isPresent()) {
      request =
          Optional.of(
              new PermitRequest(
                  row.getString("purpose"),
                  body.document().get(),
                  Language.valueOf(row.getString("language"))));
    }
    long turn = row.getLong("turn");
    return new PastMessage(
        Turn.day(turn),
        Turn.ordinal(turn),
        row.getString("operator"),
        body.to(),
        body.octets(),
        Micros.at(row.getLong("received_at")),
        request,
        row.getString("outcome"),
        Micros.at(row.getLong("repeat_until")),
        body.reply().map(MessageBody.ReplyBody::text),
        row.getInt("deliveries"));
  }

  private static Map<UUID, Map<LocalDate, Integer>> counts(
      Handle handle, Set<UUID> keys, LocalDate since) throws SQLException {
    Map<UUID, Map<LocalDate, Integer>> counts = new HashMap<>();
    try (PreparedStatement select = handle.getConnection().prepareStatement(COUNTS)) {
      select.setArray(1, Batch.uuids(handle.getConnection(), keys.toArray()));
      select.setLong(2, Turn.first(since));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          counts
              .computeIfAbsent(row.getObject(1, UUID.class), key -> new HashMap<>())
              .put(LocalDate.ofEpochDay(row.getLong(2)), row.getInt(3));
        }
      }
    }
    return counts;
  }

  /** Counts one more delivery; empty if that message is not here. */
  Optional<Long> delivered(Handle handle, SmsAddress phone, PastMessage first, Instant at) {
    Optional<Long> id =
        handle
            .select(
                "select id from message where phone_key = ? and turn = ?",
                identities.phone(phone),
                Turn.of(first.day(), first.ordinal()))
            .mapTo(Long.class)
            .findOne();
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
