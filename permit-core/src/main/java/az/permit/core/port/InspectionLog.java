package az.permit.core.port;

import az.permit.core.identity.Holder;
import az.permit.core.inspection.CheckNote;
import az.permit.core.inspection.InspectionBatch;
import az.permit.core.inspection.InspectionLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A row of every look-up of the police. Thread-safe.
 *
 * <p>Private: officers, persons, plates and codes are kept as keyed hashes, an officer's name
 * encrypted; unit, device, kind, result and moment are in the clear.
 *
 * <p>Every method throws {@link StorageUnavailable} if the log cannot be reached now.
 */
public interface InspectionLog {
  /** The time over which look-ups are counted. */
  Duration WINDOW = Duration.ofHours(1);

  /**
   * Keeps all look-ups of a batch, with one entry in the audit trail, in one transaction; or none
   * of them, with an entry that says so, if the officer would have had more than {@link
   * InspectionLimits#perHour} within {@link #WINDOW}, on any number of nodes. When it returns, what
   * it wrote is committed and synced.
   *
   * @return empty if they are kept; else when the officer may try again
   */
  Optional<Instant> keep(InspectionBatch batch, InspectionLimits limits);

  /** Look-ups of a person before that moment, the newest first, at most so many. */
  List<CheckNote> about(Collection<Holder> holders, Instant before, int limit);

  /** How much an officer looked up since then. */
  long count(String officer, Instant since);
}
