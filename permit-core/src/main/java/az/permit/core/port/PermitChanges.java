package az.permit.core.port;

import az.permit.core.citizen.Permit;
import az.permit.core.citizen.PermitChange;
import java.util.Optional;

/** Changes citizens' permits after they were issued, and so that MIA is told. Thread-safe. */
@FunctionalInterface
public interface PermitChanges {
  /**
   * Keeps a change, and in the same transaction the notice of it that {@link NoticeOutbox} hands
   * out. When it returns, both are committed and synced. Of several changes that follow the same
   * revision, on any number of nodes, one alone is kept.
   *
   * @return the permit as it is now; empty if there is none of that id in the revision that the
   *     change follows, and then nothing was kept
   * @throws IllegalArgumentException if the permit would end before or when it begins
   * @throws StorageUnavailable if it could not be committed and synced
   */
  Optional<Permit> keep(PermitChange change);
}
