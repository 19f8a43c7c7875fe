package az.permit.persistence.citizen;

import az.permit.core.citizen.Reply;
import az.permit.core.port.DueReply;
import az.permit.core.port.ReplyOutbox;
import az.permit.core.port.ReplyOutbox.State;
import az.permit.persistence.keys.Sealer;
import az.permit.persistence.rows.Batch;
import az.permit.persistence.rows.Micros;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The table {@code reply}; texts and addresses are in the body of the message. */
final class ReplyRows {
  private static final Logger LOG = LoggerFactory.getLogger(ReplyRows.class);

  private static final String INSERT =
      """
      insert into reply (message_id, operator, state, lease, attempts, next_at, not_before,
        expires_at)
      values (?, ?, ?, ?, 0, ?, ?, ?)
      """;

  private static final String LOAD =
      """
      select r.message_id, r.operator, r.lease, r.attempts, r.not_before, r.expires_at, m.body
      from unnest(?) as wanted (wanted_id) join reply r on r.message_id = wanted_id
        join message m on m.id = wanted_id
      """;

  private final Sealer sealer;

  ReplyRows(Sealer sealer) {
    this.sealer = sealer;
  }

  /** Keeps the replies of these messages, and leases those that may leave now. */
  List<DueReply> insert(Handle handle, List<MessageRows.Row> messages, Instant now)
      throws SQLException {
    List<DueReply> due = new ArrayList<>();
    Instant leased = now.plus(ReplyOutbox.LEASE);
    try (Batch insert = Batch.of(handle, INSERT)) {
      for (MessageRows.Row message : messages) {
        if (message.answered().reply().isEmpty()) {
          continue;
        }
        Reply reply = message.answered().reply().get();
        boolean held = reply.notBefore().isAfter(now);
        insert
            .set(message.id())
            .set(reply.operator())
            .set(State.DUE.name())
            .set(held ? 0 : 1)
            .set(held ? reply.notBefore() : leased)
            .set(reply.notBefore())
            .set(reply.expiresAt())
            .add();
        if (!held) {
          due.add(new DueReply(message.id(), 1, 0, reply));
        }
      }
      insert.run();
    }
    return due;
  }

  /** Leases a reply that was sent once more; empty if it still waits or must not leave again. */
  Optional<DueReply> again(Handle handle, long messageId, Instant at, Instant now)
      throws SQLException {
    int leased =
        handle.execute(
            "update reply set state = ?, lease = lease + 1, next_at = ?"
                + " where message_id = ? and state = ? and expires_at >= ?",
            State.DUE.name(),
            Micros.of(now.plus(ReplyOutbox.LEASE)),
            messageId,
            State.SENT.name(),
            Micros.of(at));
    return leased == 0 ? Optional.empty() : load(handle, List.of(messageId)).stream().findFirst();
  }

  /** These replies with their texts, in this order; without those that cannot be read. */
  List<DueReply> load(Handle handle, List<Long> messageIds) throws SQLException {
    Map<Long, DueReply> found = new HashMap<>();
    try (PreparedStatement select = handle.getConnection().prepareStatement(LOAD)) {
      select.setArray(1, handle.getConnection().createArrayOf("bigint", messageIds.toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          long id = row.getLong("message_id");
          try {
            Reply reply = reply(row);
            found.put(id, new DueReply(id, row.getInt("lease"), row.getInt("attempts"), reply));
          } catch (IllegalStateException e) {
            LOG.error("the reply to message row {} cannot be read", id, e);
          }
        }
      }
    }
    List<DueReply> loaded = new ArrayList<>();
    for (Long id : messageIds) {
      DueReply reply = found.get(id);
      if (reply != null) {
        loaded.add(reply);
      }
    }
    return loaded;
  }

  private Reply reply(ResultSet row) throws SQLException {
    long id = row.getLong("message_id");
    MessageBody.ReplyBody body =
        MessageBody.unpack(sealer.open(MessageRows.TABLE, id, row.getBytes("body")))
            .reply()
            .orElseThrow(() -> new IllegalStateException("message " + id + " has no reply text"));
    return new Reply(
        row.getString("operator"),
        body.from(),
        body.to(),
        body.text(),
        Micros.at(row.getLong("not_before")),
        Micros.at(row.getLong("expires_at")));
  }
}
