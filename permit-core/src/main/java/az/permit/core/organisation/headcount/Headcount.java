package az.permit.core.organisation.headcount;

/**
 * How many different employees an organisation has on open permits: confirmed or approved ones of
 * which the last day is not over. Immutable and thread-safe.
 *
 * @param listed all of them
 * @param recent those of them whose first open permit was confirmed inside the window of growth
 */
public record Headcount(int listed, int recent) {
  /** The same with one more employee, who is new. */
  Headcount plusOne() {
    return new Headcount(listed + 1, recent + 1);
  }
}
