package az.permit.core.port;

import az.permit.core.inspection.StandingPermit;
import az.permit.core.inspection.Wanted;
import java.util.List;

/**
 * Permits as the police look them up: those of citizens and of organisations together. Thread-safe.
 */
public interface InspectedPermits {
  /**
   * The permits that hold at the wanted instant and have anything of what is wanted, in no order:
   * of citizens those that are not revoked, of organisations those that are approved and cover the
   * day.
   *
   * @throws StorageUnavailable if they cannot be read now
   */
  List<StandingPermit> find(Wanted wanted);
}
