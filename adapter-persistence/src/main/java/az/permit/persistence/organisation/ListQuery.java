package az.permit.persistence.organisation;

import az.permit.core.organisation.lifecycle.PermitState;
import az.permit.core.port.PermitFilter;
import az.permit.core.port.PermitQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A list of permits as SQL: all conditions of {@link PermitFilter#matches} but the text, which
 * nothing in the clear could tell.
 */
final class ListQuery {
  private final StringBuilder where = new StringBuilder("p.tin_key = ?");
  private final List<Object> parameters = new ArrayList<>();

  ListQuery(LookUps lookUps, PermitQuery query) {
    PermitFilter filter = query.filter();
    parameters.add(lookUps.tin(query.tin()));
    if (!filter.states().isEmpty()) {
      where.append(
          filter.states().stream()
              .sorted()
              .map(state -> inState(state, query.today()))
              .collect(Collectors.joining(" or ", " and (", ")")));
    }
    filter.territory().ifPresent(code -> and("position(? in p.territories) > 0", between(code)));
    filter.from().ifPresent(day -> and("p.last_day >= ?", day));
    filter.until().ifPresent(day -> and("p.first_day <= ?", day));
  }

  /** Codes as the column keeps them, so that none is found inside another. */
  static String between(List<String> codes) {
    return "," + String.join(",", codes) + ",";
  }

  private static String between(String code) {
    return between(List.of(code));
  }

  /** Expired is not stored: the day of the looker decides. */
  private String inState(PermitState state, LocalDate today) {
    return switch (state) {
      case APPROVED -> approved("p.last_day >= ?", today);
      case EXPIRED -> approved("p.last_day < ?", today);
      case DRAFT, CONFIRMED, REJECTED, WITHDRAWN, REVOKED -> {
        parameters.add(state.code());
        yield "p.state = ?";
      }
    };
  }

  private String approved(String condition, LocalDate today) {
    parameters.add(today);
    return "p.state = '" + PermitState.APPROVED.code() + "' and " + condition;
  }

  ListQuery and(String condition, Object parameter) {
    where.append(" and ").append(condition);
    parameters.add(parameter);
    return this;
  }

  /** After {@code select … from organisation_permit p}. */
  String where() {
    return " where " + where;
  }

  Object[] parameters(Object... more) {
    List<Object> all = new ArrayList<>(parameters);
    all.addAll(List.of(more));
    return all.toArray();
  }
}
