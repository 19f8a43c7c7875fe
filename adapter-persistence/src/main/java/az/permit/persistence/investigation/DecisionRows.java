package az.permit.persistence.investigation;

import az.permit.core.investigation.CaseDecision;
import az.permit.core.investigation.CaseState;
import az.permit.persistence.database.RecordIds;
import az.permit.persistence.keys.Sealer;
import az.permit.persistence.rows.BodyReader;
import az.permit.persistence.rows.BodyWriter;
import az.permit.persistence.rows.Micros;
import az.permit.persistence.rows.WantedRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The tables {@code case_decision} and {@code case_state}. */
final class DecisionRows {
  private static final String TABLE = "case_decision";
  private static final int BODY_VERSION = 1;

  /** Of two who decide at once, the first stays. */
  private static final String INSERT =
      """
      insert into case_decision (id, kind, case_id, number, state, decided_at, body)
      values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
      """;

  private static final String OF_CASES =
      """
      select id, case_id, number, state, decided_at, body
      from unnest(?) as wanted (wanted_id) join case_decision on case_id = wanted_id
      where kind = ? order by case_id, number
      """;

  private final Sealer sealer;
  private final RecordIds ids = RecordIds.ofOrganisations();

  DecisionRows(Sealer sealer) {
    this.sealer = sealer;
  }

  private record Made(long id, CaseDecision decision) {}

  /** Whether it was the next one. */
  boolean add(Handle handle, CaseKey key, CaseDecision decision) {
    long id = ids.next(handle);
    byte[] body =
        new BodyWriter(BODY_VERSION).text(decision.reason()).text(decision.investigator()).bytes();
    String kind = key.table().kind();
    String state = decision.state().code();
    int added =
        handle.execute(
            INSERT,
            id,
            kind,
            key.id(),
            decision.number(),
            state,
            Micros.of(decision.at()),
            sealer.seal(TABLE, id, body));
    if (added > 0) {
      handle.execute("delete from case_state where kind = ? and case_id = ?", kind, key.id());
      handle.execute("insert into case_state values (?, ?, ?)", kind, key.id(), state);
    }
    return added > 0;
  }

  /** The decisions of cases of one table, by their ids. */
  Map<Long, List<CaseDecision>> of(Handle handle, CaseTable table, Collection<Long> cases) {
    return handle
        .select(OF_CASES, WantedRows.ids(cases), table.kind())
        .map((row, context) -> made(row))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Made::id, Collectors.mapping(Made::decision, Collectors.toList())));
  }

  private Made made(ResultSet row) throws SQLException {
    BodyReader body =
        new BodyReader(BODY_VERSION, sealer.open(TABLE, row.getLong("id"), row.getBytes("body")));
    return new Made(
        row.getLong("case_id"),
        new CaseDecision(
            row.getInt("number"),
            state(row.getString("state")),
            body.text(),
            body.text(),
            Micros.at(row.getLong("decided_at"))));
  }

  private static CaseState state(String code) {
    return CaseState.of(code)
        .orElseThrow(() -> new IllegalStateException("expected the state of a case"));
  }
}
