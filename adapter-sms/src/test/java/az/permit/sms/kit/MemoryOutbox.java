package az.permit.sms.kit;

import az.permit.core.citizen.Reply;
import az.permit.core.port.DueReply;
import az.permit.core.port.ReplyOutbox;
import az.permit.core.port.StorageUnavailable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** An outbox without a database, that keeps every settlement for tests to look at. */
public final class MemoryOutbox implements ReplyOutbox {
  private record Row(DueReply due, State state, Instant dueAt, Instant leasedUntil) {
    boolean isDue(Instant now) {
      boolean open = state == State.DUE || state == State.RETRY || state == State.UNKNOWN;
      return open && !dueAt.isAfter(now) && !leasedUntil.isAfter(now);
    }
  }

  private final Map<Long, Row> rows = new LinkedHashMap<>();
  private final List<Settlement> settlements = new ArrayList<>();
  private final InstantSource clock;
  private long ids;
  private volatile boolean broken;

  /** Empty. */
  public MemoryOutbox(InstantSource clock) {
    this.clock = clock;
  }

  /** From now on nothing can be stored, or all can again. */
  public void breakDown(boolean nowBroken) {
    broken = nowBroken;
  }

  /** Stores a reply and leases it to the caller. */
  public synchronized DueReply store(Reply reply) {
    return lease(put(reply), clock.instant());
  }

  /** Stores a reply that nobody holds, as a process that died left it. */
  public synchronized long put(Reply reply) {
    long id = ids++;
    rows.put(id, new Row(new DueReply(id, 0, 0, reply), State.DUE, reply.notBefore(), Instant.MIN));
    return id;
  }

  /** What was settled, oldest first. */
  public synchronized List<Settlement> settlements() {
    return List.copyOf(settlements);
  }

  /** The states that were settled, oldest first. */
  public synchronized List<State> states() {
    return settlements.stream().map(Settlement::state).toList();
  }

  /** How many replies are in that state now. */
  public synchronized long count(State state) {
    return rows.values().stream().filter(row -> row.state() == state).count();
  }

  @Override
  public synchronized List<DueReply> claim(String operator, int limit, Instant now) {
    check();
    List<DueReply> claimed = new ArrayList<>();
    for (Row row : List.copyOf(rows.values())) {
      if (claimed.size() < limit
          && row.due().reply().operator().equals(operator)
          && row.isDue(now)) {
        claimed.add(lease(row.due().id(), now));
      }
    }
    return claimed;
  }

  @Override
  public synchronized void renew(Collection<DueReply> held, Instant now) {
    check();
    for (DueReply due : held) {
      Row row = rows.get(due.id());
      if (row != null && row.due().lease() == due.lease()) {
        rows.put(due.id(), new Row(row.due(), row.state(), row.dueAt(), now.plus(LEASE)));
      }
    }
  }

  @Override
  public synchronized void settle(List<Settlement> settled) {
    check();
    for (Settlement each : settled) {
      Row row = rows.get(each.reply().id());
      if (row != null && row.due().lease() == each.reply().lease()) {
        DueReply due = row.due();
        DueReply counted = new DueReply(due.id(), due.lease(), due.attempts() + 1, due.reply());
        settlements.add(each);
        rows.put(due.id(), new Row(counted, each.state(), each.nextAttemptAt(), Instant.MIN));
      }
    }
  }

  @Override
  public synchronized Backlog backlog() {
    return new Backlog(rows.size(), 0, Instant.MAX);
  }

  private DueReply lease(long id, Instant now) {
    Row row = Objects.requireNonNull(rows.get(id));
    DueReply due = row.due();
    DueReply leased = new DueReply(id, due.lease() + 1, due.attempts(), due.reply());
    rows.put(id, new Row(leased, row.state(), row.dueAt(), now.plus(LEASE)));
    return leased;
  }

  private void check() {
    if (broken) {
      throw new StorageUnavailable("broken on purpose");
    }
  }
}
