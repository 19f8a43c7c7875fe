package az.permit.core.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * The notices that were set aside because MIA refused them too often, for a person to see and to
 * send again; see {@link NoticeOutbox#block}. Thread-safe.
 *
 * <p>A later revision of the same permit does not wait for one that was set aside: MIA compares
 * revisions, so the later one tells all there is to know, and the earlier does no harm if it comes
 * after it.
 */
public interface SetAsideNotices {
  /** So many ids at most in one {@link #replay}. */
  int MOST = 500;

  /**
   * A notice that was set aside; names no person. Immutable and thread-safe.
   *
   * @param id {@link NoticeOutbox.Notice#id}
   * @param kind {@link NoticeOutbox.Notice#kind}
   * @param permit public id of the permit
   * @param revision of the permit
   * @param attempts how often it was posted
   * @param at when the permit was issued or changed
   */
  record SetAside(String id, String kind, String permit, int revision, int attempts, Instant at) {}

  /**
   * The notices that are set aside now, the oldest change first.
   *
   * @param limit how many at most
   * @throws StorageUnavailable if the records cannot be read now
   */
  List<SetAside> list(int limit);

  /**
   * Makes these due again at {@code now}, as if they had never been posted. When it returns, that
   * is committed and synced.
   *
   * @param ids {@link #MOST} at most; one that is not set aside is passed over
   * @return those that were set aside, in the order of the ids
   * @throws StorageUnavailable if it could not be kept; then none is due again
   */
  List<String> replay(Collection<String> ids, Instant now);
}
