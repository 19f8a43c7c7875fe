package az.permit.core.port;

import az.permit.core.citizen.Permit;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * The notices that MIA is to have: one for every revision of every permit, written in the same
 * transaction as the permit. Thread-safe. Leases as in {@link ReplyOutbox}.
 */
public interface NoticeOutbox {

  /**
   * A notice that is leased to whoever holds this value.
   *
   * @param id {@code n-…}, the same for every attempt
   * @param lease the version of the lease
   * @param attempts how often it was posted before
   * @param at when the permit was issued or changed
   * @param permit the permit as of this revision
   */
  record DueNotice(String id, int lease, int attempts, Instant at, Permit permit) {}

  /** Leases due notices, the longest due first, until {@code leaseUntil}. */
  List<DueNotice> claim(int limit, Instant now, Instant leaseUntil);

  /** Extends the leases that are still held until {@code leaseUntil}; ignores the others. */
  void renew(Collection<DueNotice> held, Instant leaseUntil);

  /** MIA has these. In one synced transaction. */
  void taken(List<DueNotice> notices, Instant at);

  /** MIA could not be told: due again at {@code nextAttemptAt}, the attempt counted. */
  void postpone(List<DueNotice> notices, Instant nextAttemptAt);

  /** Refused by MIA too often: set aside for a person to see, so that it holds up nobody else. */
  void block(List<DueNotice> notices, Instant at);

  /** How many notices wait and since when; see {@link ReplyOutbox.Backlog}. */
  ReplyOutbox.Backlog backlog();
}
