package az.permit.persistence.citizen;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * The ids of messages and permits by whose they are and by the days they count on, for whoever is
 * to look them up. Each block of eight days costs a look-up of its own, so a year of one phone
 * takes as long as a day of fifty.
 */
public final class CitizenIds {
  private static final String FIND =
      """
      select r.%2$s as id, r.%3$s as whose
      from unnest(?, ?) as wanted (first_slot, last_slot)
        join %1$s_turn t on t.slot between first_slot and last_slot
        join %1$s r on r.%2$s = t.message_id
      """;

  private static final String MESSAGES = FIND.formatted("message", "id", "phone_key");
  private static final String PERMITS = FIND.formatted("permit", "message_id", "holder_key");

  private CitizenIds() {}

  /**
   * The {@code id} in {@code message} of all that these phones sent on {@code since} and so many
   * days after it, and perhaps on some days later, in no order.
   *
   * @param phones keyed hashes of their numbers
   */
  public static List<Long> messages(
      Handle handle, Collection<UUID> phones, LocalDate since, int daysAfter) throws SQLException {
    return find(handle, MESSAGES, phones, since, daysAfter);
  }

  /**
   * The {@code message_id} in {@code permit} of all permits of these holders, of the same days.
   *
   * @param holders keyed hashes of whose allowance they use
   */
  public static List<Long> permits(
      Handle handle, Collection<UUID> holders, LocalDate since, int daysAfter) throws SQLException {
    return find(handle, PERMITS, holders, since, daysAfter);
  }

  private static List<Long> find(
      Handle handle, String sql, Collection<UUID> keys, LocalDate since, int daysAfter)
      throws SQLException {
    Set<UUID> wanted = new HashSet<>(keys);
    List<Long> ids = new ArrayList<>();
    try (PreparedStatement select = handle.getConnection().prepareStatement(sql)) {
      TurnRows.setRanges(select, wanted, since, daysAfter);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          if (wanted.contains(row.getObject("whose", UUID.class))) {
            ids.add(row.getLong("id"));
          }
        }
      }
    }
    return ids;
  }
}
