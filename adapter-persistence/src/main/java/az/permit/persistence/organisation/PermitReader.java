package az.permit.persistence.organisation;

import az.permit.core.organisation.lifecycle.Approved;
import az.permit.core.organisation.lifecycle.Confirmed;
import az.permit.core.organisation.lifecycle.Draft;
import az.permit.core.organisation.lifecycle.OrganisationPermit;
import az.permit.core.organisation.lifecycle.PermitHead;
import az.permit.core.organisation.lifecycle.PermitState;
import az.permit.core.organisation.lifecycle.Rejected;
import az.permit.core.organisation.lifecycle.Revoked;
import az.permit.core.organisation.lifecycle.Submission;
import az.permit.core.organisation.lifecycle.Withdrawn;
import az.permit.persistence.keys.Sealer;
import az.permit.persistence.rows.Micros;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads a permit from a row of {@code organisation_permit} that holds {@link #COLUMNS}. */
public record PermitReader(Sealer sealer) implements RowMapper<OrganisationPermit> {
  static final String TABLE = "organisation_permit";

  /** What a row must hold, of the table by the name of {@code p}. */
  public static final String COLUMNS =
      "p.id, p.public_id, p.version, p.revision, p.state, p.created_at, p.changed_at, p.body";

  private static final Codes<PermitState> STATES =
      Codes.of(PermitState.values(), PermitState::code);

  @Override
  public OrganisationPermit map(ResultSet row, StatementContext context) throws SQLException {
    return read(row);
  }

  /**
   * The permit of that row.
   *
   * @throws IllegalStateException if it was altered
   */
  OrganisationPermit read(ResultSet row) throws SQLException {
    PermitBody body =
        PermitBody.unpack(sealer.open(TABLE, row.getLong("id"), row.getBytes("body")));
    PermitHead head =
        new PermitHead(
            row.getString("public_id"),
            body.organisation(),
            row.getInt("version"),
            row.getInt("revision"),
            Micros.at(row.getLong("created_at")),
            Micros.at(row.getLong("changed_at")));
    PermitState state = STATES.read(row.getString("state"));
    if (state == PermitState.DRAFT) {
      return new Draft(head, body.form());
    }
    Submission submission =
        body.submission().orElseThrow(() -> new IllegalStateException("expected what was said"));
    return submitted(head, state, submission, body.reason());
  }

  private static OrganisationPermit submitted(
      PermitHead head, PermitState state, Submission submission, String reason) {
    return switch (state) {
      case CONFIRMED -> new Confirmed(head, submission);
      case APPROVED -> new Approved(head, submission);
      case REJECTED -> new Rejected(head, submission, reason);
      case WITHDRAWN -> new Withdrawn(head, submission);
      case REVOKED -> new Revoked(head, submission, reason);
      case DRAFT, EXPIRED -> throw new IllegalStateException("never stored with a submission");
    };
  }
}
