package az.permit.persistence.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes whole what a stop out of order left half there. With one writer and {@link WriteBuffer}
 * nothing known does, but this is how it was noticed that the writer alone is not enough; and a
 * citizen pays for it, by a permit that nobody told of, or an allowance that is gone.
 *
 * <p>A message is acknowledged after the commit and the sync of all its rows. So a message without
 * one of them was never acknowledged: it goes with all its rows, and decided anew when the operator
 * sends it again. Only a missing notice is no sign of that, for MIA may have taken it: it is made
 * again, and MIA, which may have it twice, knows it by its id. A case that is missing comes again
 * with the next message that goes too far.
 */
final class HalfWritten {
  private static final Logger LOG = LoggerFactory.getLogger(HalfWritten.class);

  /**
   * Only what was written last can be half there. Ids rise as rows are written, and this is several
   * times the messages that one transaction takes.
   */
  private static final int NEWEST = 16_384;

  private static final String NEWEST_ID =
      """
      select max(id) from (
        select max(id) as id from message union all select max(message_id) from permit
        union all select max(message_id) from reply union all select max(id) from notice
        union all select max(id) from abuse_case union all select max(id) from message_part)
      """;

  /**
   * The ids of messages that lack a row, of rows that lack their message, and of messages that
   * follow one of their phone and day that is gone: they were decided in view of it.
   */
  private static final String HALVES =
      """
      select id from message m where id > ?1 and outcome <> 'silent'
        and not exists (select 1 from reply r where r.message_id = m.id)
      union select id from message m where id > ?1 and outcome = 'granted'
        and not exists (select 1 from permit p where p.message_id = m.id)
      union select message_id from permit p where message_id > ?1
        and not exists (select 1 from message m where m.id = p.message_id and outcome = 'granted')
      union select message_id from reply r where message_id > ?1
        and not exists (select 1 from message m where m.id = r.message_id)
      union select permit_message_id from notice n where id > ?1
        and not exists (select 1 from permit p where p.message_id = n.permit_message_id)
      union select id from message m where id > ?1 and not exists
        (select 1 from message_turn t where t.slot = m.slot and t.message_id = m.id)
      union select message_id from permit p where message_id > ?1 and not exists
        (select 1 from permit_turn t where t.slot = p.slot and t.message_id = p.message_id)
      union select id from message m where id > ?1 and mod(slot, 1048576) > 1
        and not exists (select 1 from message_turn t where t.slot = m.slot - 1)
      """;

  private static final List<String> REMOVE =
      List.of(
          "delete from notice where id > ?1 and permit_message_id = ?2",
          "delete from reply where message_id > ?1 and message_id = ?2",
          "delete from permit where message_id > ?1 and message_id = ?2",
          "delete from message where id > ?1 and id = ?2");

  /**
   * They are found by their slots, of which those of the newest messages' days are the last. So few
   * are read, though all would be right, too.
   */
  private static final List<String> REMOVE_TURNS =
      List.of(
          """
          delete from message_turn t where slot >= ?2 and message_id > ?1 and not exists
            (select 1 from message m where m.id = t.message_id and m.slot = t.slot)
          """,
          """
          delete from permit_turn t where slot >= ?2 and message_id > ?1 and not exists
            (select 1 from permit p where p.message_id = t.message_id and p.slot = t.slot)
          """);

  /** Not greater than the slots of the days of the newest messages, and of the days before. */
  private static final String NEWEST_SLOTS =
      "select min(slot) / 1125899906842624 * 1125899906842624 - 1125899906842624"
          + " from message where id > ?1";

  private static final String REMOVE_CASES =
      """
      delete from abuse_case a where id > ?1 and not exists (select 1 from message m
        where m.phone_key = a.phone_key and m.received_at = a.happened_at)
      """;

  private static final String NOTIFY_AGAIN =
      """
      insert into notice (id, permit_message_id, revision, kind, state, lease, attempts, next_at,
        changed_at)
      select message_id, message_id, revision, 'citizen-permit', 'due', 0, 0, issued_at, issued_at
        from permit p where message_id > ?1 and revision = 1
          and not exists (select 1 from notice n where n.id = p.message_id)
      """;

  private static final String NEXT_ID =
      "select base_value from information_schema.sequences where sequence_name = ?";

  private static final String NEWEST_OF_ORGANISATIONS =
      """
      select max(id) from (
        select max(id) as id from organisation_permit
        union all select max(id) from organisation_notice
        union all select max(id) from representative_notice union all select max(id) from mia_decision
        union all select max(id) from delegation union all select max(id) from organisation_case
        union all select max(id) from idempotency_key
        union all select max(id) from representative_contact
        union all select max(id) from inspection union all select max(id) from case_decision)
      """;

  private final Connection connection;
  private final long newest;

  private HalfWritten(Connection connection, long newest) {
    this.connection = connection;
    this.newest = newest;
  }

  /** To be called after the migration and before anybody else writes; commits. */
  static void repair(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    new HalfWritten(connection, number(connection, NEWEST_ID)).repair();
    connection.commit();
    connection.setAutoCommit(true);
  }

  private void repair() throws SQLException {
    long slots = newestSlots();
    int messages = removeTurns(slots);
    for (List<Long> halves = halves(); !halves.isEmpty(); halves = halves()) {
      for (String removal : REMOVE) {
        remove(removal, halves);
      }
      removeTurns(slots);
      messages += halves.size();
    }
    int cases = change(REMOVE_CASES);
    if (messages + cases > 0) {
      LOG.error(
          "ALARM: {} messages and {} cases were half there after a stop out of order and are"
              + " removed; none was acknowledged, so the operators send them again",
          messages,
          cases);
    }
    int notices = change(NOTIFY_AGAIN);
    if (notices > 0) {
      LOG.info("MIA is told again of {} permits, for it may not have them", notices);
    }
    goOn("record_id", newest);
    goOn("organisation_record_id", number(connection, NEWEST_OF_ORGANISATIONS));
  }

  /** A sequence may have lost its last steps, which rows have used. */
  private void goOn(String sequence, long used) throws SQLException {
    long next;
    try (PreparedStatement select = connection.prepareStatement(NEXT_ID)) {
      select.setString(1, sequence);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        next = row.getLong(1);
      }
    }
    if (next <= used) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("alter sequence " + sequence + " restart with " + (used + 1));
      }
    }
  }

  private List<Long> halves() throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (PreparedStatement select = prepare(HALVES);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        ids.add(row.getLong(1));
      }
    }
    return ids;
  }

  private void remove(String removal, List<Long> ids) throws SQLException {
    try (PreparedStatement delete = prepare(removal)) {
      for (long id : ids) {
        delete.setLong(2, id);
        delete.executeUpdate();
      }
    }
  }

  private int removeTurns(long slots) throws SQLException {
    int removed = 0;
    for (String removal : REMOVE_TURNS) {
      try (PreparedStatement delete = prepare(removal)) {
        delete.setLong(2, slots);
        removed += delete.executeUpdate();
      }
    }
    return removed;
  }

  private long newestSlots() throws SQLException {
    try (PreparedStatement select = prepare(NEWEST_SLOTS);
        ResultSet row = select.executeQuery()) {
      row.next();
      long slots = row.getLong(1);
      return row.wasNull() ? Long.MIN_VALUE : slots;
    }
  }

  private int change(String sql) throws SQLException {
    try (PreparedStatement change = prepare(sql)) {
      return change.executeUpdate();
    }
  }

  private PreparedStatement prepare(String sql) throws SQLException {
    PreparedStatement prepared = connection.prepareStatement(sql);
    prepared.setLong(1, newest - NEWEST);
    return prepared;
  }

  private static long number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
