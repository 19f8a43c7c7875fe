package az.permit.core.port;

import az.permit.core.citizen.LiftedStep;
import az.permit.core.identity.SmsAddress;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The cool-downs that investigators took back, as the decision on a message asks them; written by
 * {@link CaseFiles#decide}. Thread-safe.
 */
@FunctionalInterface
public interface LiftedSteps {
  /**
   * Those of these phones on that day or later; phones without any are left out.
   *
   * @throws StorageUnavailable if they cannot be read now
   */
  Map<SmsAddress, List<LiftedStep>> of(Collection<SmsAddress> phones, LocalDate since);

  /** Where nobody investigates. */
  static LiftedSteps none() {
    return (phones, since) -> Map.of();
  }
}
