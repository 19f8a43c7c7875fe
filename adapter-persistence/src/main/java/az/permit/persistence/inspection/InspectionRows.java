package az.permit.persistence.inspection;

import az.permit.core.identity.Holder;
import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.PermitCode;
import az.permit.core.identity.Plate;
import az.permit.core.inspection.CheckNote;
import az.permit.core.inspection.Inspection;
import az.permit.core.inspection.Officer;
import az.permit.core.inspection.Question;
import az.permit.persistence.database.RecordIds;
import az.permit.persistence.keys.KeyedHash;
import az.permit.persistence.keys.Keys;
import az.permit.persistence.keys.Sealer;
import az.permit.persistence.organisation.LookUps;
import az.permit.persistence.rows.Batch;
import az.permit.persistence.rows.BodyWriter;
import az.permit.persistence.rows.Micros;
import az.permit.persistence.rows.WantedRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The table {@code inspection}. */
final class InspectionRows {
  private static final String TABLE = "inspection";
  private static final int BODY_VERSION = 1;

  private static final String INSERT =
      """
      insert into inspection (id, officer_key, unit, device, kind, asked_key, holder_key, valid,
        happened_at, body)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String ABOUT =
      """
      select happened_at, unit, kind, valid
      from unnest(?) as wanted (wanted_key) join inspection on holder_key = wanted_key
      where happened_at < ? order by happened_at desc, id desc limit ?
      """;

  private final KeyedHash hash;
  private final Sealer sealer;
  private final Question.Cases<UUID> asked;
  private final RecordIds ids = RecordIds.ofOrganisations();

  InspectionRows(Keys keys) {
    this.hash = keys.hash();
    this.sealer = keys.sealer();
    LookUps lookUps = new LookUps(hash);
    this.asked =
        new Question.Cases<>() {
          @Override
          public UUID document(IdentityDocument document) {
            return lookUps.card(document);
          }

          @Override
          public UUID plate(Plate plate) {
            return lookUps.plate(plate);
          }

          @Override
          public UUID code(PermitCode code) {
            return lookUps.code(code.value());
          }
        };
  }

  /**
   * What an officer looked up lately.
   *
   * @param count how much
   * @param oldest when it began; empty if there was nothing
   */
  record Recent(long count, Optional<Instant> oldest) {}

  void insert(Handle handle, List<Inspection> inspections) throws SQLException {
    try (Batch insert = Batch.of(handle, INSERT)) {
      for (Inspection inspection : inspections) {
        Officer officer = inspection.officer();
        long id = ids.next(handle);
        byte[] body =
            new BodyWriter(BODY_VERSION).text(officer.subject()).text(officer.name()).bytes();
        insert
            .set(id)
            .set(officer(officer.subject()))
            .set(officer.unit())
            .set(officer.device())
            .set(inspection.question().kind().code())
            .set(inspection.question().fold(asked))
            .setKey(inspection.holder().map(this::holder))
            .set((Object) inspection.valid())
            .set(inspection.at())
            .set(sealer.seal(TABLE, id, body))
            .add();
      }
      insert.run();
    }
  }

  private UUID officer(String subject) {
    return hash.of("officer", subject);
  }

  private UUID holder(Holder holder) {
    return hash.of("holder", holder.key());
  }

  Recent recent(Handle handle, String officer, Instant since) {
    return handle
        .select(
            "select count(*), min(happened_at) from inspection"
                + " where officer_key = ? and happened_at > ?",
            officer(officer),
            Micros.of(since))
        .map(
            (row, context) ->
                new Recent(
                    row.getLong(1),
                    Optional.of(Micros.min(row, 2)).filter(oldest -> oldest.isBefore(Instant.MAX))))
        .one();
  }

  List<CheckNote> about(Handle handle, Collection<Holder> holders, Instant before, int limit) {
    List<UUID> keys = holders.stream().distinct().map(this::holder).toList();
    return handle
        .select(ABOUT, WantedRows.keys(keys), Micros.of(before), limit)
        .map((row, context) -> note(row))
        .list();
  }

  private static CheckNote note(ResultSet row) throws SQLException {
    return new CheckNote(
        Micros.at(row.getLong("happened_at")),
        row.getString("unit"),
        kind(row.getString("kind")),
        row.getBoolean("valid"));
  }

  private static Question.Kind kind(String code) {
    return Arrays.stream(Question.Kind.values())
        .filter(kind -> kind.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("expected a kind of question"));
  }
}
