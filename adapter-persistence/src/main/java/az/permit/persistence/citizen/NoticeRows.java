package az.permit.persistence.citizen;

import az.permit.core.citizen.Permit;
import az.permit.core.port.NoticeOutbox.Notice;
import az.permit.persistence.keys.Keys;
import az.permit.persistence.notice.NoticeKind;
import az.permit.persistence.rows.Batch;
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
      "select permit.* from unnest(?) as wanted (wanted_id)"
          + " join permit on message_id = wanted_id";

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
  public String condition() {
    return "";
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
    Map<Long, List<Due>> byPermit = notices.stream().collect(Collectors.groupingBy(Due::permit));
    Map<Long, Notice> readable = new HashMap<>();
    try (PreparedStatement select = handle.getConnection().prepareStatement(PERMITS)) {
      select.setArray(
          1, handle.getConnection().createArrayOf("bigint", byPermit.keySet().toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          for (Due due : byPermit.getOrDefault(row.getLong("message_id"), List.of())) {
            read(row, due)
                .ifPresent(permit -> readable.put(due.id(), new Notice.OfCitizen(permit)));
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
}
