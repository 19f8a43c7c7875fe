package az.permit.persistence.citizen;

import az.permit.core.citizen.Permit;
import az.permit.core.port.ReplyOutbox.Backlog;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The table {@code notice}; what a notice says is the permit's own row. */
final class NoticeRows {
  private static final Logger LOG = LoggerFactory.getLogger(NoticeRows.class);

  private static final String INSERT =
      """
      insert into notice (id, permit_message_id, revision, kind, state, lease, attempts, next_at,
        changed_at)
      values (?, ?, ?, 'citizen-permit', 'due', 0, 0, ?, ?)
      """;

  private static final String DUE =
      "select id, permit_message_id, revision, lease, attempts, changed_at from notice"
          + " where next_at <= ? order by next_at limit ?";

  /** All permits of a claim at once. */
  private static final String PERMITS =
      "select permit.* from unnest(?) as wanted (wanted_id)"
          + " join permit on message_id = wanted_id";

  private static final String SET_ASIDE =
      "update notice set state = 'blocked', lease = lease + 1, next_at = ? where id = ?";

  private final PermitRows permits;

  NoticeRows(PermitRows permits) {
    this.permits = permits;
  }

  /** A row that is due. */
  record Due(long id, long permit, int revision, int lease, int attempts, long changedAt) {}

  static void insert(Handle handle, List<MessageRows.Row> messages) throws SQLException {
    try (Batch insert = Batch.of(handle, INSERT)) {
      for (MessageRows.Row message : messages) {
        if (message.answered().permit().isPresent()) {
          Permit permit = message.answered().permit().get();
          insert
              .set(message.id())
              .set(message.id())
              .set(permit.revision())
              .set(permit.issuedAt())
              .set(permit.issuedAt())
              .add();
        }
      }
      insert.run();
    }
  }

  /**
   * What is due, the longest due first.
   *
   * @param clause appended to the query
   */
  static List<Due> due(Handle handle, int limit, Instant now, String clause) {
    return handle
        .select(DUE + clause, Micros.of(now), limit)
        .map(
            (row, context) ->
                new Due(
                    row.getLong(1),
                    row.getLong(2),
                    row.getInt(3),
                    row.getInt(4),
                    row.getInt(5),
                    row.getLong(6)))
        .list();
  }

  /** The permits that can be read, by the id of their notice. */
  Map<Long, Permit> permits(Handle handle, List<Due> notices) throws SQLException {
    Map<Long, List<Due>> byPermit = notices.stream().collect(Collectors.groupingBy(Due::permit));
    Map<Long, Permit> readable = new HashMap<>();
    try (PreparedStatement select = handle.getConnection().prepareStatement(PERMITS)) {
      select.setArray(
          1, handle.getConnection().createArrayOf("bigint", byPermit.keySet().toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          for (Due due : byPermit.getOrDefault(row.getLong("message_id"), List.of())) {
            read(row, due).ifPresent(permit -> readable.put(due.id(), permit));
          }
        }
      }
    }
    return readable;
  }

  private Optional<Permit> read(ResultSet row, Due due) throws SQLException {
    try {
      return Optional.of(permits.permit(row, due.revision()));
    } catch (IllegalStateException e) {
      LOG.error("permit row {} cannot be read", due.permit(), e);
      return Optional.empty();
    }
  }

  /** What cannot be read would be claimed for ever, and for nothing, unless a person sees it. */
  static void setAside(Handle handle, List<Due> unreadable) throws SQLException {
    try (Batch setAside = Batch.of(handle, SET_ASIDE)) {
      for (Due due : unreadable) {
        LOG.error("ALARM: the notice of permit row {} is set aside: unreadable", due.permit());
        setAside.set(Micros.SET_ASIDE).set(due.id()).add();
      }
      setAside.run();
    }
  }

  static Backlog backlog(Handle handle) {
    long blocked =
        handle
            .select("select count(*) from notice where next_at = ?", Micros.SET_ASIDE)
            .mapTo(Long.class)
            .one();
    return handle
        .select("select count(*), min(changed_at) from notice where next_at < ?", Micros.SET_ASIDE)
        .map((row, context) -> new Backlog(row.getLong(1), blocked, Micros.min(row, 2)))
        .one();
  }
}
