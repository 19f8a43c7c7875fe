package az.permit.persistence.organisation;

import az.permit.core.organisation.lifecycle.OrganisationPermit;
import az.permit.core.organisation.lifecycle.Submission;
import az.permit.core.organisation.message.MiaCopy;
import az.permit.core.port.NoticeOutbox.Notice;
import az.permit.persistence.database.RecordIds;
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
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * MIA's notices of organisations' permits; what one says is the permit's own row. A revision waits
 * until no earlier one of its permit is due later. Thread-safe.
 */
public final class MiaNoticeRows implements NoticeKind {
  private static final Logger LOG = LoggerFactory.getLogger(MiaNoticeRows.class);

  private static final String INSERT =
      """
      insert into organisation_notice (id, permit_id, revision, tells, state, lease, attempts,
        next_at, changed_at)
      values (?, ?, ?, ?, 'due', 0, 0, ?, ?)
      """;

  private static final String READ =
      "select n.id as notice_id, n.revision as told, n.tells, n.changed_at as told_at, "
          + PermitReader.COLUMNS
          + " from unnest(?) as wanted (wanted_id) join organisation_notice n on n.id = wanted_id"
          + " join organisation_permit p on p.id = n.permit_id";

  private static final Codes<MiaCopy.State> TELLS =
      Codes.of(MiaCopy.State.values(), MiaCopy.State::code);

  private final PermitReader reader;

  /** Of the database that was written with these keys. */
  public MiaNoticeRows(Keys keys) {
    this.reader = new PermitReader(keys.sealer());
  }

  static void insert(Handle handle, List<StoredChange> changes, RecordIds ids) throws SQLException {
    try (Batch insert = Batch.of(handle, INSERT)) {
      for (StoredChange stored : changes) {
        if (stored.change().mia().isPresent()) {
          MiaCopy copy = stored.change().mia().get();
          insert
              .set(ids.next(handle))
              .set(stored.id())
              .set(copy.revision())
              .set(copy.state().code())
              .set(copy.at())
              .set(copy.at())
              .add();
        }
      }
      insert.run();
    }
  }

  @Override
  public String table() {
    return "organisation_notice";
  }

  @Override
  public String permitColumn() {
    return "permit_id";
  }

  @Override
  public String permitQuery() {
    return "select id from organisation_permit where public_id = ?";
  }

  @Override
  public String publicId() {
    return "(select p.public_id from organisation_permit p where p.id = n.permit_id)";
  }

  @Override
  public String kind() {
    return "'" + Notice.OfOrganisation.KIND + "'";
  }

  @Override
  public String condition() {
    return "and not exists (select 1 from organisation_notice e where e.permit_id = n.permit_id"
        + " and e.revision < n.revision and e.next_at > n.next_at and e.next_at < "
        + Micros.SET_ASIDE
        + ")";
  }

  @Override
  public String order() {
    return "next_at, revision";
  }

  @Override
  public boolean includes(Notice notice) {
    return notice instanceof Notice.OfOrganisation;
  }

  @Override
  public Map<Long, Notice> read(Handle handle, List<Due> due) throws SQLException {
    Map<Long, Notice> readable = new HashMap<>();
    try (PreparedStatement select = handle.getConnection().prepareStatement(READ)) {
      select.setArray(
          1, handle.getConnection().createArrayOf("bigint", due.stream().map(Due::id).toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          long id = row.getLong("notice_id");
          copy(row).ifPresent(copy -> readable.put(id, new Notice.OfOrganisation(copy)));
        }
      }
    }
    return readable;
  }

  private Optional<MiaCopy> copy(ResultSet row) throws SQLException {
    try {
      OrganisationPermit permit = reader.read(row);
      MiaCopy.State state = TELLS.read(row.getString("tells"));
      int revision = row.getInt("told");
      Submission said =
          permit
              .submission()
              .orElseThrow(() -> new IllegalStateException("expected what was said"));
      return Optional.of(
          new MiaCopy(
              permit.id(),
              revision,
              state,
              permit.organisation(),
              said.code(),
              said.details(),
              Micros.at(row.getLong("told_at"))));
    } catch (IllegalStateException e) {
      LOG.error("the permit of notice {} cannot be read", row.getLong("notice_id"), e);
      return Optional.empty();
    }
  }
}
