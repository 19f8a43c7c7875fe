package az.permit.persistence.citizen;

import az.permit.core.citizen.CitizenNoticeKind;
import az.permit.core.citizen.Permit;
import az.permit.core.citizen.PermitChange;
import az.permit.core.port.NoticeOutbox.Notice;
import az.permit.persistence.keys.Keys;
import az.permit.persistence.notice.NoticeKind;
import az.permit.persistence.rows.Batch;
import az.permit.persistence.rows.Micros;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The notices of citizens' permits; what one says is the permit's own row. Thread-safe. */
public final class NoticeRows implements NoticeKind {
  private static final Logger LOG = LoggerFactory.getLogger(NoticeRows.class);

  private static final String INSERT =
      """
      insert into notice (id, permit_message_id, revision, kind, state, lease, attempts, next_at,
        changed_at)
      values (?, ?, ?, 'citizen-permit', 'due', 0, 0, ?, ?)
      """;

  /** All permits of a claim at once. */
  private static final String PERMITS =
      "select permit.*, n.id as notice_id, n.kind from unnest(?) as wanted (wanted_id)"
          + " join notice n on n.id = wanted_id join permit on message_id = permit_message_id";

  private static final String CHANGE =
      "update permit set valid_until = ?, state = ?, revision = revision + 1"
          + " where public_id = ? and revision = ?";

  private static final String CHANGED = "select * from permit where public_id = ?";

  private static final String INSERT_CHANGE =
      """
      insert into notice (id, permit_message_id, revision, kind, state, lease, attempts, next_at,
        changed_at)
      values (?, ?, ?, ?, 'due', 0, 0, ?, ?)
      """;

  /** Nobody changes a permit more often. */
  private static final int MOST_REVISIONS = 1 << 10;

  private final PermitRows permits;

  /** Of the database that was written with these keys. */
  public NoticeRows(Keys keys) {
    this.permits = new PermitRows(new Identities(keys.hash()), keys.sealer());
  }

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

  /** Keeps a change and its notice; see {@link az.permit.core.port.PermitChanges#keep}. */
  public Optional<Permit> change(Handle handle, PermitChange change) throws SQLException {
    int changed =
        handle.execute(
            CHANGE,
            Micros.of(change.untilExclusive()),
            change.kind().state(),
            change.permit(),
            change.replaces());
    if (changed == 0) {
      return Optional.empty();
    }
    int revision = change.replaces() + 1;
    try (PreparedStatement select = handle.getConnection().prepareStatement(CHANGED)) {
      select.setString(1, change.permit());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        Permit permit = permits.permit(row, revision);
        insert(handle, row.getLong("message_id"), revision, change);
        return Optional.of(permit);
      }
    }
  }

  /**
   * The id is made of the permit and the revision, below zero, so that no two nodes can keep the
   * same revision, and the last ids of messages stay those of what came last.
   */
  private static void insert(Handle handle, long message, int revision, PermitChange change) {
    if (revision >= MOST_REVISIONS) {
      throw new IllegalStateException("expected fewer changes of one permit");
    }
    handle.execute(
        INSERT_CHANGE,
        -(message * MOST_REVISIONS + revision),
        message,
        revision,
        change.kind().code(),
        Micros.of(change.at()),
        Micros.of(change.at()));
  }

  @Override
  public String table() {
    return "notice";
  }

  @Override
  public String permitColumn() {
    return "permit_message_id";
  }

  @Override
  public String permitQuery() {
    return "select message_id from permit where public_id = ?";
  }

  @Override
  public String publicId() {
    return "(select p.public_id from permit p where p.message_id = n.permit_message_id)";
  }

  @Override
  public String kind() {
    return "n.kind";
  }

  /**
   * A revision waits until no earlier one of its permit is due later or leased. Their ids are
   * known, see {@link #insert(Handle, long, int, PermitChange)}, so this is a look-up by the key,
   * and for the few changes alone.
   */
  @Override
  public String condition() {
    return """
        and (n.revision = 1 or not exists (select 1 from notice e
          where (e.id = n.permit_message_id or e.id between
              -(n.permit_message_id * %1$d + n.revision - 1) and -(n.permit_message_id * %1$d + 2))
            and e.next_at >= n.next_at and e.next_at < %2$d))
        """
        .formatted(MOST_REVISIONS, Micros.SET_ASIDE);
  }

  @Override
  public String order() {
    return "next_at";
  }

  @Override
  public boolean includes(Notice notice) {
    return notice instanceof Notice.OfCitizen;
  }

  @Override
  public Map<Long, Notice> read(Handle handle, List<Due> notices) throws SQLException {
    Map<Long, Due> byId = notices.stream().collect(Collectors.toMap(Due::id, due -> due));
    Map<Long, Notice> readable = new HashMap<>();
    try (PreparedStatement select = handle.getConnection().prepareStatement(PERMITS)) {
      select.setArray(1, handle.getConnection().createArrayOf("bigint", byId.keySet().toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Due due = byId.get(row.getLong("notice_id"));
          if (due != null) {
            read(row, due).ifPresent(notice -> readable.put(due.id(), notice));
          }
        }
      }
    }
    return readable;
  }

  private Optional<Notice> read(ResultSet row, Due due) throws SQLException {
    try {
      CitizenNoticeKind kind =
          CitizenNoticeKind.read(row.getString("kind"))
              .orElseThrow(() -> new IllegalStateException("expected a kind that is known"));
      return Optional.of(new Notice.OfCitizen(permits.permit(row, due.revision()), kind));
    } catch (IllegalStateException e) {
      LOG.error("permit row {} cannot be read", due.permit(), e);
      return Optional.empty();
    }
  }
}
