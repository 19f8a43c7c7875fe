package az.permit.core.memory;

import az.permit.core.memory.MemoryTables.ReplyRow;
import az.permit.core.port.DueReply;
import az.permit.core.port.ReplyOutbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The sender's side of the replies in memory. */
final class InMemoryReplies implements ReplyOutbox {
  private final MemoryTables tables;

  InMemoryReplies(MemoryTables tables) {
    this.tables = tables;
  }

  @Override
  public List<DueReply> claim(String operator, int limit, Instant now) {
    synchronized (tables) {
      List<Map.Entry<Long, ReplyRow>> due =
          tables.replies.entrySet().stream()
              .filter(entry -> isDue(entry.getValue(), operator, now))
              .sorted(Comparator.comparing(entry -> entry.getValue().nextAt()))
              .toList();
      List<DueReply> claimed = new ArrayList<>();
      for (Map.Entry<Long, ReplyRow> entry : due) {
        ReplyRow row = entry.getValue();
        if (row.reply().expiresAt().isBefore(now)) {
          entry.setValue(row.next(State.EXPIRED, 0, Instant.MAX));
        } else if (claimed.size() < limit) {
          ReplyRow leased = row.next(row.state(), 0, now.plus(LEASE));
          entry.setValue(leased);
          claimed.add(
              new DueReply(entry.getKey(), leased.lease(), leased.attempts(), leased.reply()));
        }
      }
      return claimed;
    }
  }

  private static boolean isDue(ReplyRow row, String operator, Instant now) {
    return row.waits() && row.reply().operator().equals(operator) && !row.nextAt().isAfter(now);
  }

  @Override
  public void renew(Collection<DueReply> held, Instant now) {
    synchronized (tables) {
      for (DueReply reply : held) {
        tables.replies.computeIfPresent(
            reply.id(),
            (id, row) ->
                isHeld(row, reply)
                    ? new ReplyRow(
                        row.reply(), row.state(), row.lease(), row.attempts(), now.plus(LEASE))
                    : row);
      }
    }
  }

  private static boolean isHeld(ReplyRow row, DueReply reply) {
    return row.waits() && row.lease() == reply.lease();
  }

  @Override
  public void settle(List<Settlement> settlements) {
    synchronized (tables) {
      for (Settlement settlement : settlements) {
        tables.replies.computeIfPresent(
            settlement.reply().id(),
            (id, row) -> isHeld(row, settlement.reply()) ? settled(row, settlement) : row);
      }
    }
  }

  private static ReplyRow settled(ReplyRow row, Settlement settlement) {
    return switch (settlement.state()) {
      case DUE -> row.next(State.DUE, 0, settlement.at());
      case RETRY -> row.next(State.RETRY, 1, settlement.nextAttemptAt());
      case UNKNOWN ->
          new ReplyRow(
              row.reply(),
              State.UNKNOWN,
              row.lease(),
              row.attempts() + 1,
              settlement.nextAttemptAt());
      case SENT, BLOCKED -> row.next(settlement.state(), 1, Instant.MAX);
      case EXPIRED -> row.next(State.EXPIRED, 0, Instant.MAX);
    };
  }

  @Override
  public Backlog backlog() {
    synchronized (tables) {
      long waiting = tables.replies.values().stream().filter(ReplyRow::waits).count();
      long blocked =
          tables.replies.values().stream().filter(row -> row.state() == State.BLOCKED).count();
      Instant oldest =
          tables.replies.values().stream()
              .filter(ReplyRow::waits)
              .map(row -> row.reply().notBefore())
              .min(Comparator.naturalOrder())
              .orElse(Instant.MAX);
      return new Backlog(waiting, blocked, oldest);
    }
  }
}
