package az.permit.core.port;

import az.permit.core.organisation.headcount.OrganisationCase;
import java.util.List;

/**
 * The cases about organisations, for whoever investigates them; written by {@link
 * OrganisationRecords}. Thread-safe.
 */
@FunctionalInterface
public interface OrganisationCases {
  /**
   * The latest cases, the newest first.
   *
   * @param limit how many at most
   * @throws StorageUnavailable if the records cannot be read now
   */
  List<OrganisationCase> latest(int limit);
}
