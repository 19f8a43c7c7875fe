package az.permit.persistence.investigation;

import az.permit.core.investigation.CaseFilter;
import az.permit.core.investigation.CaseState;
import az.permit.core.investigation.Matter;
import az.permit.persistence.keys.Sealer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The rows of one table of cases that are wanted, the newest first. */
final class CaseQuery {
  private final CaseTable table;
  private final StringBuilder sql;
  private final List<Object> parameters = new ArrayList<>();

  /** A row: its place in the list, and what it is about. */
  record Row(CaseKey key, long micros, Matter matter) {}

  private CaseQuery(CaseTable table) {
    this.table = table;
    this.sql =
        new StringBuilder("select c.* from ")
            .append(table.table())
            .append(" c left join case_state s on s.kind = '")
            .append(table.kind())
            .append("' and s.case_id = c.id where true");
  }

  static CaseQuery of(CaseTable table, CaseFilter filter) {
    CaseQuery query = new CaseQuery(table);
    filter
        .state()
        .map(CaseState::code)
        .ifPresent(
            state -> query.and("coalesce(s.state, '" + CaseState.OPEN.code() + "') = ?", state));
    filter.rule().ifPresent(rule -> query.and("c." + table.ruleColumn() + " = ?", rule));
    filter.from().ifPresent(day -> query.and("c.on_day >= ?", day));
    filter.until().ifPresent(day -> query.and("c.on_day <= ?", day));
    return query;
  }

  static CaseQuery of(CaseKey key) {
    CaseQuery query = new CaseQuery(key.table());
    query.and("c.id = ?", key.id());
    return query;
  }

  /** Only what comes after that row, which may be of the other table. */
  CaseQuery after(Row row) {
    int order = table.compareTo(row.key().table());
    long id = order == 0 ? row.key().id() : order < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    and("c.happened_at <= ?", row.micros()); // where the index begins
    sql.append(" and (c.happened_at < ? or c.id < ?)");
    parameters.add(row.micros());
    parameters.add(id);
    return this;
  }

  private void and(String condition, Object parameter) {
    sql.append(" and ").append(condition);
    parameters.add(parameter);
  }

  List<Row> run(Handle handle, Sealer sealer, int limit) {
    parameters.add(limit);
    return handle
        .select(sql + " order by c.happened_at desc, c.id desc limit ?", parameters.toArray())
        .map((row, context) -> row(sealer, row))
        .list();
  }

  private Row row(Sealer sealer, ResultSet row) throws SQLException {
    return new Row(
        new CaseKey(table, row.getLong("id")), row.getLong("happened_at"), table.read(sealer, row));
  }
}
