package az.permit.persistence.notice;

import az.permit.core.port.NoticeOutbox.Notice;
import az.permit.persistence.notice.FairShare.Found;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * What claimed notices say.
 *
 * @param notices of those that can be read, what they say
 * @param readable those, the longest due first
 * @param unreadable the others
 */
record Said(Map<Found, Notice> notices, List<Found> readable, List<Found> unreadable) {
  static Said by(Handle handle, List<Found> claimed) throws SQLException {
    Map<Found, Notice> notices = new HashMap<>();
    for (Map.Entry<NoticeTable, List<Found>> rows : byTable(claimed).entrySet()) {
      Map<Long, Notice> read =
          rows.getKey().read(handle, rows.getValue().stream().map(Found::due).toList());
      for (Found found : rows.getValue()) {
        Notice notice = read.get(found.due().id());
        if (notice != null) {
          notices.put(found, notice);
        }
      }
    }
    List<Found> readable = new ArrayList<>(claimed);
    readable.retainAll(notices.keySet());
    List<Found> unreadable = new ArrayList<>(claimed);
    unreadable.removeAll(notices.keySet());
    return new Said(notices, readable, unreadable);
  }

  Notice notice(Found found) {
    Notice notice = notices.get(found);
    if (notice == null) {
      throw new IllegalArgumentException("expected a readable one");
    }
    return notice;
  }

  /** Keeps those that cannot be read from being claimed again. */
  boolean setAside(Handle handle) throws SQLException {
    for (Map.Entry<NoticeTable, List<Found>> rows : byTable(unreadable).entrySet()) {
      rows.getKey().setAside(handle, rows.getValue().stream().map(Found::due).toList());
    }
    return true;
  }

  private static Map<NoticeTable, List<Found>> byTable(List<Found> rows) {
    return rows.stream().collect(Collectors.groupingBy(Found::table));
  }
}
