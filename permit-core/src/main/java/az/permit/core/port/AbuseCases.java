package az.permit.core.port;

import az.permit.core.citizen.AbuseCase;
import java.util.List;

/**
 * The abuse cases, for whoever investigates them; written by {@link
 * CitizenRecords.Transaction#store}. Thread-safe.
 */
@FunctionalInterface
public interface AbuseCases {
  /**
   * The latest cases, the newest first.
   *
   * @param limit how many at most
   * @throws StorageUnavailable if the records cannot be read now
   */
  List<AbuseCase> latest(int limit);
}
