package az.permit.core.port;

import az.permit.core.inspection.offline.ListedPermit;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Consumer;

/**
 * All permits that hold, of citizens and of organisations, for the list that the police carry.
 * Thread-safe.
 */
public interface ListedPermits {
  /**
   * Hands over, one after the other and in no order, every permit that holds at some moment of a
   * time: of citizens those that are not revoked, of organisations those that are approved. They
   * are read in pieces, so that writers never wait and a million needs no more memory than some
   * thousands; what changes meanwhile may be in or not, and whatever was settled before is right.
   *
   * @param from inclusive
   * @param until exclusive
   * @param zone where days begin and end
   * @throws StorageUnavailable if they cannot be read now; some may have been handed over
   */
  void each(Instant from, Instant until, ZoneId zone, Consumer<ListedPermit> sink);
}
