package az.permit.persistence.citizen;

import az.permit.core.port.DueReply;
import az.permit.core.port.ReplyOutbox;
import az.permit.persistence.database.Database;
import az.permit.persistence.rows.Batch;
import az.permit.persistence.rows.Micros;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/** The replies that are to leave, on H2 or PostgreSQL. */
public final class JdbiReplyOutbox implements ReplyOutbox {
  private static final String DUE =
      "select message_id, expires_at from reply where operator = ? and next_at <= ?"
          + " order by next_at limit ?";

  private static final String LEASE =
      "update reply set lease = lease + 1, next_at = ? where message_id = ?";

  private static final String SET_ASIDE =
      "update reply set lease = lease + 1, state = ?, next_at = ?, settled_at = ?"
          + " where message_id = ?";

  private static final String RENEW =
      "update reply set next_at = ? where message_id = ? and lease = ? and next_at is not null";

  /** The version grows, so that whoever held the lease holds it no more, but for a late answer. */
  private static final String SETTLE =
      """
      update reply set lease = lease + ?, state = ?, next_at = ?, settled_at = ?,
        attempts = attempts + ?, status = ?, smsc_id = ?
      where message_id = ? and lease = ? and next_at is not null
      """;

  private static final String NEXT_OPERATOR =
      "select operator from reply where operator > ? order by operator limit 1";

  /** Two ranges of the index: what waits, and what was set aside. */
  private static final String WAITING =
      "select count(*), min(not_before) from reply where operator = ? and next_at < ?";

  private static final String BLOCKED =
      "select count(*) from reply where operator = ? and next_at = ?";

  private final Database database;
  private final ReplyRows rows;

  /** On this database. */
  public JdbiReplyOutbox(Database database) {
    this.database = database;
    this.rows = new ReplyRows(database.keys().sealer());
  }

  private record Due(long id, long expiresAt) {}

  @Override
  public List<DueReply> claim(String operator, int limit, Instant now) {
    // Asked every moment and mostly for nothing: that costs no write.
    boolean nothing = database.read(h -> due(h, operator, 1, now, "").isEmpty());
    return nothing ? List.of() : database.write(h -> claim(h, operator, limit, now));
  }

  private List<DueReply> claim(Handle handle, String operator, int limit, Instant now)
      throws SQLException {
    List<Long> claimed = new ArrayList<>();
    List<Due> found;
    do {
      found = due(handle, operator, limit - claimed.size(), now, database.claimClause());
      try (Batch lease = Batch.of(handle, LEASE);
          Batch expire = Batch.of(handle, SET_ASIDE)) {
        for (Due due : found) {
          if (due.expiresAt() < Micros.of(now)) {
            expire.set(State.EXPIRED.name()).set(OptionalLong.empty()).set(now).set(due.id()).add();
          } else {
            lease.set(now.plus(ReplyOutbox.LEASE)).set(due.id()).add();
            claimed.add(due.id());
          }
        }
        lease.run();
        expire.run();
      }
      // What expired left room for others that are due.
    } while (!found.isEmpty() && claimed.size() < limit);
    List<DueReply> replies = rows.load(handle, claimed);
    if (replies.size() < claimed.size()) {
      blockAllBut(handle, replies, claimed, now);
    }
    return replies;
  }

  /** A reply whose text cannot be read would otherwise be claimed for ever, and for nothing. */
  private static void blockAllBut(
      Handle handle, List<DueReply> readable, List<Long> claimed, Instant now) throws SQLException {
    claimed.removeAll(readable.stream().map(DueReply::id).toList());
    try (Batch block = Batch.of(handle, SET_ASIDE)) {
      for (long id : claimed) {
        block.set(State.BLOCKED.name()).set(Micros.SET_ASIDE).set(now).set(id).add();
      }
      block.run();
    }
  }

  private static List<Due> due(
      Handle handle, String operator, int limit, Instant now, String clause) {
    return handle
        .select(DUE + clause, operator, Micros.of(now), limit)
        .map((row, context) -> new Due(row.getLong(1), row.getLong(2)))
        .list();
  }

  @Override
  public void renew(Collection<DueReply> held, Instant now) {
    if (held.isEmpty()) {
      return;
    }
    database.write(
        handle -> {
          try (Batch renew = Batch.of(handle, RENEW)) {
            for (DueReply reply : held) {
              renew.set(now.plus(ReplyOutbox.LEASE)).set(reply.id()).set(reply.lease()).add();
            }
            return renew.run();
          }
        });
  }

  @Override
  public void settle(List<Settlement> settlements) {
    if (settlements.isEmpty()) {
      return;
    }
    database.write(
        handle -> {
          try (Batch settle = Batch.of(handle, SETTLE)) {
            for (Settlement settlement : settlements) {
              settle
                  .set(settlement.state() == State.UNKNOWN ? 0 : 1)
                  .set(settlement.state().name())
                  .set(nextAt(settlement))
                  .set(settlement.at())
                  .set(submitted(settlement.state()) ? 1 : 0)
                  .set(settlement.status())
                  .set(settlement.smscId())
                  .set(settlement.reply().id())
                  .set(settlement.reply().lease())
                  .add();
            }
            return settle.run();
          }
        });
  }

  private static OptionalLong nextAt(Settlement settlement) {
    return switch (settlement.state()) {
      case DUE -> OptionalLong.of(Micros.of(settlement.at()));
      case RETRY, UNKNOWN -> OptionalLong.of(Micros.of(settlement.nextAttemptAt()));
      case BLOCKED -> OptionalLong.of(Micros.SET_ASIDE);
      case SENT, EXPIRED -> OptionalLong.empty();
    };
  }

  private static boolean submitted(State state) {
    return switch (state) {
      case SENT, RETRY, UNKNOWN, BLOCKED -> true;
      case DUE, EXPIRED -> false;
    };
  }

  @Override
  public Backlog backlog() {
    return database.read(JdbiReplyOutbox::backlog);
  }

  private static Backlog backlog(Handle handle) {
    Backlog sum = new Backlog(0, 0, Instant.MAX);
    Optional<String> operator = nextOperator(handle, "");
    while (operator.isPresent()) {
      Backlog one = backlog(handle, operator.get());
      Instant oldest = one.oldest().isBefore(sum.oldest()) ? one.oldest() : sum.oldest();
      sum = new Backlog(sum.waiting() + one.waiting(), sum.blocked() + one.blocked(), oldest);
      operator = nextOperator(handle, operator.get());
    }
    return sum;
  }

  private static Optional<String> nextOperator(Handle handle, String after) {
    return handle.select(NEXT_OPERATOR, after).mapTo(String.class).findOne();
  }

  private static Backlog backlog(Handle handle, String operator) {
    long blocked = handle.select(BLOCKED, operator, Micros.SET_ASIDE).mapTo(Long.class).one();
    return handle
        .select(WAITING, operator, Micros.SET_ASIDE)
        .map((row, context) -> new Backlog(row.getLong(1), blocked, Micros.min(row, 2)))
        .one();
  }
}
