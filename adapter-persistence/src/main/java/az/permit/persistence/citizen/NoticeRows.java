package az.permit.persistence.citizen;

import az.permit.core.citizen.Permit;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The table {@code notice}; what a notice says is the permit's own row. */
final class NoticeRows {
  static final String DUE = "due";
  static final String TAKEN = "taken";
  static final String BLOCKED = "blocked";

  private static final String INSERT =
      """
      insert into notice (permit_message_id, revision, kind, state, lease, attempts, next_at,
        changed_at)
      values (?, ?, 'citizen-permit', 'due', 0, 0, ?, ?)
      """;

  private NoticeRows() {}

  static void insert(Handle handle, List<MessageRows.Row> messages) throws SQLException {
    try (Batch insert = Batch.of(handle, INSERT)) {
      for (MessageRows.Row message : messages) {
        if (message.answered().permit().isPresent()) {
          Permit permit = message.answered().permit().get();
          insert
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

  /** The same for every attempt, and for nothing else: a permit has each revision once. */
  static String id(Permit permit) {
    String bare = permit.id().startsWith("p-") ? permit.id().substring(2) : permit.id();
    return "n-" + bare + "-" + permit.revision();
  }
}
