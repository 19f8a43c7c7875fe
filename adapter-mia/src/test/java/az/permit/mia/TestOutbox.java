package az.permit.mia;

import az.permit.core.port.NoticeOutbox;
import az.permit.core.port.ReplyOutbox;
import az.permit.core.port.StorageUnavailable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An outbox as the port asks for it, in memory, that counts what it is asked. */
final class TestOutbox implements NoticeOutbox {
  private record Row(DueNotice notice, Instant dueAt) {}

  private final Map<String, Row> waiting = new LinkedHashMap<>();
  private final List<String> blocked = new ArrayList<>();
  private long taken;
  private long renewed;
  private int failures;

  synchronized void add(Collection<DueNotice> notices) {
    notices.forEach(notice -> waiting.put(notice.id(), new Row(notice, Instant.EPOCH)));
  }

  /** The next so many calls find no storage. */
  synchronized void fail(int calls) {
    failures = calls;
  }

  @Override
  public synchronized List<DueNotice> claim(int limit, Instant now, Instant leaseUntil) {
    failIfTold();
    List<DueNotice> claimed = new ArrayList<>();
    for (Map.Entry<String, Row> entry : waiting.entrySet()) {
      if (claimed.size() == limit) {
        break;
      }
      Row row = entry.getValue();
      if (!row.dueAt().isAfter(now)) {
        DueNotice old = row.notice();
        DueNotice leased =
            new DueNotice(old.id(), old.lease() + 1, old.attempts(), old.at(), old.notice());
        entry.setValue(new Row(leased, leaseUntil));
        claimed.add(leased);
      }
    }
    return claimed;
  }

  @Override
  public synchronized void renew(Collection<DueNotice> held, Instant leaseUntil) {
    held.stream().filter(this::isHeld).forEach(n -> waiting.put(n.id(), new Row(n, leaseUntil)));
    renewed += held.size();
  }

  @Override
  public synchronized void taken(List<DueNotice> notices, Instant at) {
    failIfTold();
    for (DueNotice notice : notices) {
      if (isHeld(notice)) {
        waiting.remove(notice.id());
        taken++;
      }
    }
  }

  @Override
  public synchronized void postpone(List<DueNotice> notices, Instant nextAttemptAt) {
    for (DueNotice n : notices) {
      if (isHeld(n)) {
        DueNotice later = new DueNotice(n.id(), n.lease(), n.attempts() + 1, n.at(), n.notice());
        waiting.put(n.id(), new Row(later, nextAttemptAt));
      }
    }
  }

  @Override
  public synchronized void block(List<DueNotice> notices, Instant at) {
    for (DueNotice notice : notices) {
      if (isHeld(notice)) {
        waiting.remove(notice.id());
        blocked.add(notice.id());
      }
    }
  }

  @Override
  public synchronized ReplyOutbox.Backlog backlog() {
    return new ReplyOutbox.Backlog(waiting.size(), blocked.size(), Instant.MAX);
  }

  synchronized long taken() {
    return taken;
  }

  synchronized long renewed() {
    return renewed;
  }

  synchronized List<String> blocked() {
    return List.copyOf(blocked);
  }

  private boolean isHeld(DueNotice notice) {
    Row row = waiting.get(notice.id());
    return row != null && row.notice().lease() == notice.lease();
  }

  private void failIfTold() {
    if (failures > 0) {
      failures--;
      throw new StorageUnavailable("no storage in this test");
    }
  }
}
