package az.permit.core.port;

import az.permit.core.identity.Pin;
import az.permit.core.identity.Tin;
import az.permit.core.organisation.lifecycle.HistoryEntry;
import az.permit.core.organisation.lifecycle.OrganisationPermit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The permits of organisations, to be looked at; written by {@link OrganisationRecords}.
 * Thread-safe. Everything that was committed before a call is seen by it; no call waits for a
 * writer. Another organisation's permit is not found, just as one that never was.
 *
 * <p>Every method throws {@link StorageUnavailable} if the records cannot be read now.
 */
public interface OrganisationPermits {

  /**
   * A permit of an organisation, as it is stored: never expired, see {@link OrganisationPermit}.
   */
  Optional<OrganisationPermit> find(Tin tin, String id);

  /** What was done to a permit of an organisation, the oldest first; empty if it has none such. */
  List<HistoryEntry> history(Tin tin, String id);

  /**
   * The permits that a query finds, the newest first: by descending id. The key of {@link
   * Slice#after} is the id of the last permit of the page before. Must answer within a second for
   * an organisation with 10,000 permits, whatever the query.
   */
  PermitPage page(PermitQuery query, Slice slice);

  /** The numbers of the home page on that day. */
  PermitCounts counts(Tin tin, LocalDate today);

  /**
   * The permits of all organisations that name a person and were not drafts, the newest first; for
   * that person and for nobody else. At most {@link Slice#MOST}.
   */
  List<OrganisationPermit> ofEmployee(Pin pin);
}
