package az.permit.persistence.citizen;

import az.permit.core.citizen.Language;
import az.permit.core.citizen.PastMessage;
import az.permit.core.citizen.PermitRequest;
import az.permit.core.identity.SmsAddress;
import az.permit.core.port.CitizenRecords;
import az.permit.core.port.CitizenRecords.PhoneHistory;
import az.permit.persistence.keys.Sealer;
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
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What phones sent before, from {@code message} by {@code message_turn}. */
final class MessageHistories {
  private static final String COLUMNS =
      """
      select t.slot, m.id, m.phone_key, m.ordinal, m.operator, m.received_at, m.purpose, m.language,
        m.outcome, m.repeat_until, m.deliveries, m.body
      """;

  /** A join, not {@code = any(?)}, for which H2 compares every row with every key. */
  private static final String FIRST =
      COLUMNS
          + """
          from unnest(?, ?) as wanted (first_slot, last_slot)
            join message_turn t on t.slot between first_slot and last_slot
            join message m on m.id = t.message_id
          where mod(t.slot, 1048576) <= ?
          """;

  private static final String OF_ONE =
      """
      from message_turn t join message m on m.id = t.message_id
      where t.slot between ? and ? and m.phone_key = ? order by t.slot
      """;

  private static final String FIRST_OF_ONE = COLUMNS + OF_ONE + "limit ?";

  private static final String LAST_OF_ONE = "select m.ordinal " + OF_ONE + "desc limit ?";

  private static final String LAST_SLOT =
      "select max(slot) from message_turn where slot between ? and ?";

  private final Identities identities;
  private final Sealer sealer;

  MessageHistories(Identities identities, Sealer sealer) {
    this.identities = identities;
    this.sealer = sealer;
  }

  /** What one phone sent on one day: the first messages, and how many there are. */
  private static final class Day {
    final List<PastMessage> messages = new ArrayList<>();
    int count;
  }

  Map<SmsAddress, PhoneHistory> of(
      Handle handle, Collection<SmsAddress> phones, LocalDate since, Seats seats)
      throws SQLException {
    Map<SmsAddress, UUID> keys = new HashMap<>();
    phones.forEach(phone -> keys.computeIfAbsent(phone, identities::phone));
    Map<UUID, Map<LocalDate, Day>> found = new HashMap<>();
    keys.values().forEach(key -> found.put(key, new HashMap<>()));
    List<Long> full = first(handle, found, since, seats);
    for (long slot : full) {
      for (UUID key : found.keySet()) {
        LocalDate day = Slot.day(slot);
        if (Slot.of(key, day, Slot.seat(slot)) == slot) {
          found.computeIfAbsent(key, k -> new HashMap<>()).put(day, whole(handle, key, day, seats));
        }
      }
    }
    Map<SmsAddress, PhoneHistory> histories = new HashMap<>();
    keys.forEach((phone, key) -> histories.put(phone, history(found.getOrDefault(key, Map.of()))));
    return histories;
  }

  /**
   * Notes the first messages of all.
   *
   * @return slots with the last seat that was looked at: there may be more behind them
   */
  private List<Long> first(
      Handle handle, Map<UUID, Map<LocalDate, Day>> found, LocalDate since, Seats seats)
      throws SQLException {
    List<Long> full = new ArrayList<>();
    try (PreparedStatement select = handle.getConnection().prepareStatement(FIRST)) {
      TurnRows.setRanges(select, found.keySet(), since, CitizenRecords.DAYS_AFTER);
      select.setInt(3, PhoneHistory.MOST);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          UUID key = row.getObject("phone_key", UUID.class);
          long slot = row.getLong("slot");
          seats.saw(key, slot, row.getInt("ordinal"));
          if (Slot.seat(slot) == PhoneHistory.MOST) {
            full.add(slot);
          }
          Map<LocalDate, Day> days = found.get(key);
          if (days != null) {
            Day day = days.computeIfAbsent(Slot.day(slot), d -> new Day());
            day.messages.add(past(row));
            day.count++;
          }
        }
      }
    }
    return full;
  }

  /**
   * A day with more seats than were looked at. Its last seat is asked for first: what another
   * stores after that takes the very seat that this transaction would.
   */
  private Day whole(Handle handle, UUID key, LocalDate date, Seats seats) throws SQLException {
    long from = Slot.before(key, date);
    long to = Slot.last(key, date);
    long lastSlot = handle.select(LAST_SLOT, from, to).mapTo(Long.class).one();
    Day day = new Day();
    try (PreparedStatement select = handle.getConnection().prepareStatement(FIRST_OF_ONE)) {
      select.setLong(1, from);
      select.setLong(2, to);
      select.setObject(3, key);
      select.setInt(4, PhoneHistory.MOST);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          day.messages.add(past(row));
        }
      }
    }
    day.count =
        handle.select(LAST_OF_ONE, from, to, key, 1).mapTo(Integer.class).findOne().orElse(0);
    seats.saw(key, lastSlot, day.count);
    return day;
  }

  private static PhoneHistory history(Map<LocalDate, Day> days) {
    if (days.isEmpty()) {
      return PhoneHistory.EMPTY;
    }
    Map<LocalDate, Integer> counts = new HashMap<>();
    List<PastMessage> messages = new ArrayList<>();
    days.forEach(
        (date, day) -> {
          if (day.count > 0) {
            counts.put(date, day.count);
          }
          messages.addAll(day.messages);
        });
    messages.sort(Comparator.comparing(PastMessage::day).thenComparing(PastMessage::ordinal));
    return new PhoneHistory(Map.copyOf(counts), List.copyOf(messages));
  }

  private PastMessage past(ResultSet row) throws SQLException {
    MessageBody body =
        MessageBody.unpack(sealer.open(MessageRows.TABLE, row.getLong("id"), row.getBytes("body")));
    Optional<PermitRequest> request = Optional.empty();
    if (body.document().isPresent()) {
      request =
          Optional.of(
              new PermitRequest(
                  row.getString("purpose"),
                  body.document().get(),
                  Language.valueOf(row.getString("language"))));
    }
    return new PastMessage(
        Slot.day(row.getLong("slot")),
        row.getInt("ordinal"),
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
}
