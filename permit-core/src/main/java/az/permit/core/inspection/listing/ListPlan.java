package az.permit.core.inspection.listing;

import java.time.Duration;

/**
 * How lists are made. Immutable and thread-safe.
 *
 * @param rounds what a look-up costs, and a guess; each permit costs as much when a list is made
 * @param holdsFor how long a list or delta is in force: how long an officer can do without a
 *     network, and how long somebody may go on with a permit that was revoked
 * @param renewedAfter when a new list with a fresh salt is made in place of a delta
 */
public record ListPlan(int rounds, Duration holdsFor, Duration renewedAfter) {
  /** 32 rounds, in force for twelve hours, renewed after six. */
  public static final ListPlan USUAL = new ListPlan(32, Duration.ofHours(12), Duration.ofHours(6));
}
