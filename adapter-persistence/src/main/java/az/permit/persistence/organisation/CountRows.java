package az.permit.persistence.organisation;

import az.permit.core.organisation.lifecycle.PermitState;
import az.permit.core.port.PermitCounts;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Counts the permits of an organisation. */
final class CountRows {
  private static final String IN_FORCE =
      """
      select count(distinct pin_key), count(distinct plate_key) from organisation_permit
      where tin_key = ? and state = 'approved' and first_day <= ? and last_day >= ?
      """;

  private static final String BY_STATE =
      """
      select state, count(*), count(case when last_day < ? then 1 end) from organisation_permit
      where tin_key = ? group by state
      """;

  private static final Codes<PermitState> STATES =
      Codes.of(PermitState.values(), PermitState::code);

  private CountRows() {}

  static PermitCounts count(Handle handle, UUID tin, LocalDate today) {
    Map<PermitState, Long> byState = new EnumMap<>(PermitState.class);
    handle
        .select(BY_STATE, today, tin)
        .map(
            (row, context) -> {
              PermitState state = STATES.read(row.getString(1));
              long over = state == PermitState.APPROVED ? row.getLong(3) : 0;
              add(byState, PermitState.EXPIRED, over);
              add(byState, state, row.getLong(2) - over);
              return state;
            })
        .list();
    return handle
        .select(IN_FORCE, tin, today, today)
        .map((row, context) -> new PermitCounts(row.getLong(1), row.getLong(2), byState))
        .one();
  }

  /** A state without any is left out. */
  private static void add(Map<PermitState, Long> byState, PermitState state, long count) {
    if (count > 0) {
      byState.put(state, count);
    }
  }
}
