package az.permit.core.memory;

import az.permit.core.memory.MemoryTables.NoticeRow;
import az.permit.core.memory.MemoryTables.NoticeState;
import az.permit.core.port.NoticeId;
import az.permit.core.port.NoticeOutbox;
import az.permit.core.port.ReplyOutbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The notices in memory. */
final class InMemoryNotices implements NoticeOutbox {
  private final MemoryTables tables;

  InMemoryNotices(MemoryTables tables) {
    this.tables = tables;
  }

  @Override
  public List<DueNotice> claim(int limit, Instant now, Instant leaseUntil) {
    synchronized (tables) {
      List<Map.Entry<String, NoticeRow>> due =
          tables.notices.entrySet().stream()
              .filter(entry -> waits(entry.getValue()) && !entry.getValue().nextAt().isAfter(now))
              .filter(entry -> isNext(entry.getValue()))
              .sorted(Comparator.comparing(entry -> entry.getValue().nextAt()))
              .toList();
      List<DueNotice> claimed = new ArrayList<>();
      for (Map.Entry<String, NoticeRow> entry : MemoryTables.first(due, limit)) {
        NoticeRow leased = entry.getValue().next(NoticeState.DUE, 0, leaseUntil);
        entry.setValue(leased);
        claimed.add(
            new DueNotice(
                entry.getKey(), leased.lease(), leased.attempts(), leased.at(), leased.notice()));
      }
      return claimed;
    }
  }

  /** Whether no earlier revision of its permit is due later or leased. */
  private boolean isNext(NoticeRow row) {
    String permit = row.notice().permitId();
    for (int earlier = row.notice().revision() - 1; earlier >= 1; earlier--) {
      NoticeRow before = tables.notices.get(new NoticeId(permit, earlier).text());
      if (before != null && waits(before) && !before.nextAt().isBefore(row.nextAt())) {
        return false;
      }
    }
    return true;
  }

  private static boolean waits(NoticeRow row) {
    return row.state() == NoticeState.DUE;
  }

  @Override
  public void renew(Collection<DueNotice> held, Instant leaseUntil) {
    synchronized (tables) {
      for (DueNotice notice : held) {
        tables.notices.computeIfPresent(
            notice.id(),
            (id, row) ->
                waits(row) && row.lease() == notice.lease()
                    ? new NoticeRow(
                        row.notice(),
                        row.at(),
                        row.state(),
                        row.lease(),
                        row.attempts(),
                        leaseUntil)
                    : row);
      }
    }
  }

  @Override
  public void taken(List<DueNotice> notices, Instant at) {
    settle(notices, NoticeState.TAKEN, Instant.MAX);
  }

  @Override
  public void postpone(List<DueNotice> notices, Instant nextAttemptAt) {
    settle(notices, NoticeState.DUE, nextAttemptAt);
  }

  @Override
  public void block(List<DueNotice> notices, Instant at) {
    settle(notices, NoticeState.BLOCKED, Instant.MAX);
  }

  private void settle(List<DueNotice> notices, NoticeState state, Instant nextAt) {
    synchronized (tables) {
      for (DueNotice notice : notices) {
        tables.notices.computeIfPresent(
            notice.id(),
            (id, row) ->
                waits(row) && row.lease() == notice.lease() ? row.next(state, 1, nextAt) : row);
      }
    }
  }

  @Override
  public ReplyOutbox.Backlog backlog() {
    synchronized (tables) {
      long blocked =
          tables.notices.values().stream()
              .filter(row -> row.state() == NoticeState.BLOCKED)
              .count();
      List<Instant> waiting =
          tables.notices.values().stream()
              .filter(InMemoryNotices::waits)
              .map(NoticeRow::at)
              .sorted()
              .toList();
      Instant oldest = waiting.isEmpty() ? Instant.MAX : waiting.get(0);
      return new ReplyOutbox.Backlog(waiting.size(), blocked, oldest);
    }
  }
}
