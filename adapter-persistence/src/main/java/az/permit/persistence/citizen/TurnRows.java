package az.permit.persistence.citizen;

import az.permit.persistence.rows.Batch;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * A table of slots: {@code message_turn} or {@code permit_turn}, by which the rows of a phone or
 * holder are found, and which keeps what must not be there twice.
 */
enum TurnRows {
  OF_MESSAGES("message_turn"),
  OF_PERMITS("permit_turn");

  private final String insert;

  TurnRows(String table) {
    this.insert = "insert into " + table + " (slot, message_id) values (?, ?)";
  }

  record Row(long slot, long messageId) {}

  /**
   * In one order everywhere: two nodes with the same phones in their batches wait for each other
   * once instead of crosswise.
   */
  void insert(Handle handle, List<Row> rows) throws SQLException {
    try (Batch batch = Batch.of(handle, insert)) {
      for (Row row : rows.stream().sorted(Comparator.comparingLong(Row::slot)).toList()) {
        batch.set(row.slot()).set(row.messageId()).add();
      }
      batch.run();
    }
  }

  /**
   * Sets the first two parameters to the first and last slots of all that these keys have on {@code
   * since} and at least so many days after it.
   */
  static void setRanges(
      PreparedStatement select, Collection<UUID> keys, LocalDate since, int daysAfter)
      throws SQLException {
    SortedMap<Long, Long> ranges = new TreeMap<>();
    for (UUID key : keys) {
      LocalDate day = since;
      while (!day.isAfter(since.plusDays(daysAfter))) {
        LocalDate end = Slot.lastTogether(day);
        ranges.put(Slot.before(key, day), Slot.last(key, end));
        day = end.plusDays(1);
      }
    }
    select.setArray(1, Batch.numbers(select.getConnection(), ranges.keySet().toArray()));
    select.setArray(2, Batch.numbers(select.getConnection(), ranges.values().toArray()));
  }
}
