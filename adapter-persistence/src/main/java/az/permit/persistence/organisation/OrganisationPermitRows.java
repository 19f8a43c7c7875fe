package az.permit.persistence.organisation;

import az.permit.core.identity.Pin;
import az.permit.core.identity.Plate;
import az.permit.core.identity.Tin;
import az.permit.core.organisation.form.Employee;
import az.permit.core.organisation.form.FormField;
import az.permit.core.organisation.form.PermitDetails;
import az.permit.core.organisation.lifecycle.Draft;
import az.permit.core.organisation.lifecycle.OrganisationPermit;
import az.permit.core.organisation.lifecycle.Submission;
import az.permit.persistence.keys.Sealer;
import az.permit.persistence.rows.Batch;
import az.permit.persistence.rows.WantedRows;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table {@code organisation_permit}. */
final class OrganisationPermitRows {
  private static final String INSERT =
      """
      insert into organisation_permit (version, revision, state, changed_at, confirmed_at,
        first_day, last_day, permit_type, territories, pin_key, plate_key, card_key, code_key, body,
        id, public_id, tin_key, created_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String UPDATE =
      """
      update organisation_permit set version = ?, revision = ?, state = ?, changed_at = ?,
        confirmed_at = ?, first_day = ?, last_day = ?, permit_type = ?, territories = ?,
        pin_key = ?, plate_key = ?, card_key = ?, code_key = ?, body = ?
      where id = ?
      """;

  private static final String OF_ORGANISATION =
      "select "
          + PermitReader.COLUMNS
          + " from unnest(?) as wanted (wanted_id) join organisation_permit p"
          + " on p.public_id = wanted_id where p.tin_key = ? order by p.id";

  private static final String KNOWN =
      "select p.id, p.public_id, p.version"
          + " from unnest(?) as wanted (wanted_id) join organisation_permit p"
          + " on p.public_id = wanted_id order by p.id";

  private final LookUps lookUps;
  private final Sealer sealer;
  private final PermitReader reader;

  /** Rows that are read are held until the end of the transaction, where others may write them. */
  private final String hold;

  OrganisationPermitRows(LookUps lookUps, Sealer sealer, boolean shared) {
    this.lookUps = lookUps;
    this.sealer = sealer;
    this.reader = new PermitReader(sealer);
    this.hold = shared ? " for update of p" : "";
  }

  /** A permit and the id of its row. */
  record Row(long id, OrganisationPermit permit) {}

  /** Which version a row holds. */
  record Known(long id, int version) {}

  Optional<OrganisationPermit> find(Handle handle, String id) {
    return handle
        .select(
            "select "
                + PermitReader.COLUMNS
                + " from organisation_permit p where public_id = ?"
                + hold,
            id)
        .map(reader)
        .findOne();
  }

  List<OrganisationPermit> find(Handle handle, Tin tin, Collection<String> ids) {
    return handle
        .select(OF_ORGANISATION + hold, WantedRows.texts(ids), lookUps.tin(tin))
        .map(reader)
        .list();
  }

  Map<String, Known> known(Handle handle, Collection<String> ids) {
    Map<String, Known> known = new HashMap<>();
    if (!ids.isEmpty()) {
      handle
          .select(KNOWN + hold, WantedRows.texts(ids))
          .map(
              (row, context) ->
                  known.put(row.getString(2), new Known(row.getLong(1), row.getInt(3))))
          .list();
    }
    return known;
  }

  void insert(Handle handle, List<Row> rows) throws SQLException {
    try (Batch insert = Batch.of(handle, INSERT)) {
      for (Row row : rows) {
        OrganisationPermit permit = row.permit();
        changing(insert, row)
            .set(row.id())
            .set(permit.id())
            .set(lookUps.tin(permit.organisation().tin()))
            .set(permit.head().createdAt())
            .add();
      }
      insert.run();
    }
  }

  void update(Handle handle, List<Row> rows) throws SQLException {
    try (Batch update = Batch.of(handle, UPDATE)) {
      for (Row row : rows) {
        changing(update, row).set(row.id()).add();
      }
      update.run();
    }
  }

  /** The columns that a change may change. */
  private Batch changing(Batch batch, Row row) throws SQLException {
    OrganisationPermit permit = row.permit();
    Optional<PermitDetails> details = permit.submission().map(Submission::details);
    return batch
        .set(permit.head().version())
        .set(permit.head().revision())
        .set(permit.state().code())
        .set(permit.head().changedAt())
        .setMoment(permit.submission().map(Submission::confirmedAt))
        .setDay(details.map(PermitDetails::start))
        .setDay(details.map(PermitDetails::end))
        .setText(details.map(PermitDetails::type))
        .setText(details.map(PermitDetails::territories).map(ListQuery::between))
        .setKey(pin(permit).map(lookUps::pin))
        .setKey(plate(permit).map(lookUps::plate))
        .setKey(
            details.flatMap(PermitDetails::employee).flatMap(Employee::document).map(lookUps::card))
        .setKey(permit.submission().map(Submission::code).map(lookUps::code))
        .set(sealer.seal(PermitReader.TABLE, row.id(), PermitBody.pack(permit)));
  }

  private static Optional<Pin> pin(OrganisationPermit permit) {
    Optional<Submission> submission = permit.submission();
    return submission.isPresent()
        ? submission.get().details().pin()
        : Pin.read(permit.form().text(FormField.PIN));
  }

  private static Optional<Plate> plate(OrganisationPermit permit) {
    Optional<Submission> submission = permit.submission();
    return submission.isPresent()
        ? submission.get().details().plate()
        : Plate.read(permit.form().text(FormField.PLATE));
  }

  /**
   * Removes a draft.
   *
   * @return the id of its row; empty if it is not there in that version
   */
  Optional<Long> delete(Handle handle, Draft draft) {
    Known known = known(handle, List.of(draft.id())).get(draft.id());
    if (known == null || known.version() != draft.head().version()) {
      return Optional.empty();
    }
    handle.execute("delete from organisation_permit where id = ?", known.id());
    return Optional.of(known.id());
  }
}
