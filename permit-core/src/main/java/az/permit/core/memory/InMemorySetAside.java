package az.permit.core.memory;

import az.permit.core.memory.MemoryTables.NoticeRow;
import az.permit.core.memory.MemoryTables.NoticeState;
import az.permit.core.port.NoticeOutbox.Notice;
import az.permit.core.port.SetAsideNotices;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The notices in memory that were set aside. */
final class InMemorySetAside implements SetAsideNotices {
  private final MemoryTables tables;

  InMemorySetAside(MemoryTables tables) {
    this.tables = tables;
  }

  @Override
  public List<SetAside> list(int limit) {
    synchronized (tables) {
      return tables.notices.values().stream()
          .filter(row -> row.state() == NoticeState.BLOCKED)
          .sorted(Comparator.comparing(NoticeRow::at))
          .limit(limit)
          .map(InMemorySetAside::setAside)
          .toList();
    }
  }

  private static SetAside setAside(NoticeRow row) {
    Notice notice = row.notice();
    return new SetAside(
        notice.id(), notice.kind(), notice.permitId(), notice.revision(), row.attempts(), row.at());
  }

  @Override
  public List<String> replay(Collection<String> ids, Instant now) {
    synchronized (tables) {
      List<String> replayed = new ArrayList<>();
      for (String id : ids) {
        NoticeRow row = tables.notices.get(id);
        if (row != null && row.state() == NoticeState.BLOCKED) {
          tables.notices.put(
              id, new NoticeRow(row.notice(), row.at(), NoticeState.DUE, row.lease() + 1, 0, now));
          replayed.add(id);
        }
      }
      return replayed;
    }
  }
}
