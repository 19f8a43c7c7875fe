package az.permit.persistence.organisation;

import az.permit.core.organisation.lifecycle.MiaDecision;
import az.permit.persistence.database.RecordIds;
import az.permit.persistence.keys.Sealer;
import az.permit.persistence.rows.BodyWriter;
import az.permit.persistence.rows.Micros;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table {@code mia_decision}. */
record DecisionRows(Sealer sealer, RecordIds ids) {
  private static final String TABLE = "mia_decision";
  private static final int BODY_VERSION = 1;

  private static final String INSERT =
      """
      insert into mia_decision (id, decision, permit, revision, verdict, outcome, decided_at,
        received_at, body)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final Codes<MiaDecision.Outcome> OUTCOMES =
      Codes.of(MiaDecision.Outcome.values(), MiaDecision.Outcome::code);

  Optional<MiaDecision.Outcome> outcome(Handle handle, String decision) {
    return handle
        .select("select outcome from mia_decision where decision = ?", decision)
        .mapTo(String.class)
        .findOne()
        .map(OUTCOMES::read);
  }

  void insert(Handle handle, MiaDecision decision, MiaDecision.Outcome outcome, Instant at) {
    long id = ids.next(handle);
    handle.execute(
        INSERT,
        id,
        decision.id(),
        decision.permit(),
        decision.revision(),
        decision.verdict().code(),
        outcome.code(),
        Micros.of(decision.at()),
        Micros.of(at),
        sealer.seal(TABLE, id, new BodyWriter(BODY_VERSION).text(decision.reason()).bytes()));
  }
}
