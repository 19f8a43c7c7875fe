package az.permit.core.port;

import az.permit.core.organisation.message.EmployeeNotice;
import java.time.Instant;
import java.util.List;

/**
 * The notices to employees that are to leave, written in the same transaction as the permit by
 * {@link OrganisationRecords}; this is the sender's side of it. Thread-safe.
 *
 * <p>A notice is due from the moment of its permit. A lease is a promise to settle before it ends;
 * one that ended is given to the next who asks, with a greater version, and what the former holder
 * settles then is ignored.
 *
 * <p>Every method throws {@link StorageUnavailable} if the records cannot be read or written now.
 */
public interface EmployeeNotices {

  /**
   * A notice that is leased to whoever holds this value.
   *
   * @param lease the version of the lease
   * @param notice the notice
   */
  record DueEmployeeNotice(int lease, EmployeeNotice notice) {}

  /** Leases due notices, the longest due first, until {@code leaseUntil}. */
  List<DueEmployeeNotice> claim(int limit, Instant now, Instant leaseUntil);

  /** These are done with: sent, or there is no phone to send them to. In one synced transaction. */
  void done(List<DueEmployeeNotice> notices, Instant at);

  /** These could not be sent: due again at {@code nextAttemptAt}. */
  void postpone(List<DueEmployeeNotice> notices, Instant nextAttemptAt);

  /** How many wait. */
  long waiting();
}
