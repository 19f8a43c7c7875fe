package az.permit.sms.kit;

import az.permit.core.citizen.Reply;
import az.permit.core.port.DueReply;
import az.permit.core.port.ReplyOutbox;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** An outbox that costs next to nothing, so that a measurement is of the gateway. */
public final class QuickOutbox implements ReplyOutbox {
  private record Lease(DueReply due, Instant until) {}

  private final Map<Long, DueReply> open = new HashMap<>();
  private final Queue<Lease> leases = new ArrayDeque<>();
  private long ids;

  /** Stores replies and leases them to the caller. */
  public synchronized List<DueReply> store(List<Reply> replies, Instant now) {
    List<DueReply> stored = new ArrayList<>(replies.size());
    for (Reply reply : replies) {
      DueReply due = new DueReply(ids++, 1, 0, reply);
      lease(due, now);
      stored.add(due);
    }
    return stored;
  }

  @Override
  public synchronized List<DueReply> claim(String operator, int limit, Instant now) {
    List<DueReply> claimed = new ArrayList<>();
    Lease eldest = leases.peek();
    while (eldest != null && claimed.size() < limit && !eldest.until().isAfter(now)) {
      leases.remove();
      DueReply due = eldest.due();
      if (due.equals(open.get(due.id()))) {
        DueReply again = new DueReply(due.id(), due.lease() + 1, due.attempts(), due.reply());
        lease(again, now);
        claimed.add(again);
      }
      eldest = leases.peek();
    }
    return claimed;
  }

  @Override
  public synchronized void renew(Collection<DueReply> held, Instant now) {
    for (DueReply due : held) {
      if (due.equals(open.get(due.id()))) {
        leases.add(new Lease(due, now.plus(LEASE)));
      }
    }
  }

  @Override
  public synchronized void settle(List<Settlement> settlements) {
    settlements.forEach(each -> open.remove(each.reply().id()));
  }

  @Override
  public synchronized Backlog backlog() {
    return new Backlog(open.size(), 0, Instant.MAX);
  }

  private void lease(DueReply due, Instant now) {
    open.put(due.id(), due);
    leases.add(new Lease(due, now.plus(LEASE)));
  }
}
