package az.permit.core.organisation.lifecycle;

import az.permit.core.identity.Pin;
import az.permit.core.organisation.Clerk;
import java.time.Instant;
import java.util.Optional;

/**
 * Who did what to a permit, and when. Immutable and thread-safe.
 *
 * @param at when
 * @param deed what
 * @param party who: in which part
 * @param name name of the clerk, or empty
 * @param pin PIN of the clerk or the employee
 * @param note reason or id, see {@link Deed}; or empty
 */
public record HistoryEntry(
    Instant at, Deed deed, Party party, String name, Optional<Pin> pin, String note) {
  /** Of a clerk. */
  public static HistoryEntry by(Clerk clerk, Deed deed, String note, Instant at) {
    return new HistoryEntry(at, deed, Party.CLERK, clerk.name(), Optional.of(clerk.pin()), note);
  }

  /** Of MIA. */
  public static HistoryEntry byMia(Deed deed, String reason, Instant at) {
    return new HistoryEntry(at, deed, Party.MIA, "", Optional.empty(), reason);
  }

  /** Of the employee. */
  public static HistoryEntry byEmployee(Pin pin, Deed deed, Instant at) {
    return new HistoryEntry(at, deed, Party.EMPLOYEE, "", Optional.of(pin), "");
  }

  /** What and when: nothing of a person reaches a log by accident. */
  @Override
  public String toString() {
    return deed + " by " + party + " at " + at;
  }
}
