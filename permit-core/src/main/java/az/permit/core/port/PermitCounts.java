package az.permit.core.port;

import az.permit.core.organisation.lifecycle.PermitState;
import java.util.Map;

/**
 * The numbers of the home page. Immutable and thread-safe.
 *
 * @param persons different employees with an approved permit in force today (İcazə verilmiş
 *     şəxslər)
 * @param vehicles different vehicles with one (İcazə verilmiş nəqliyyat vasitələri)
 * @param permits how many permits are in each state today; a state without any is left out
 */
public record PermitCounts(long persons, long vehicles, Map<PermitState, Long> permits) {}
