package az.permit.core.port;

import az.permit.core.inspection.offline.ListFile;
import java.util.Optional;

/**
 * Where the newest list for the police and the newest delta on it lie. It outlives a restart; what
 * was handed out stays readable when something newer comes. Thread-safe.
 */
public interface OfflineLists {
  /**
   * Keeps a list in place of the one before, or a delta on the list that is here in place of the
   * delta before. Others see it whole or not at all.
   *
   * @throws StorageUnavailable if it cannot be kept now; what was there before still is
   */
  void keep(ListFile file);

  /**
   * The list, if there is one.
   *
   * @throws StorageUnavailable if it cannot be read now
   */
  Optional<ListFile> list();

  /**
   * What changed since that list, if anything was kept of it.
   *
   * @throws StorageUnavailable if it cannot be read now
   */
  Optional<ListFile> delta();
}
