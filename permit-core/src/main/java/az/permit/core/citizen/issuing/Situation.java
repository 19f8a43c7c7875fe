package az.permit.core.citizen.issuing;

import az.permit.core.citizen.PastPermit;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/**
 * All that a decision may look at besides the ruling and the request. Immutable and thread-safe.
 *
 * @param at when the message was received
 * @param local the same by the regime's clock
 * @param register what the population register says of the document
 * @param permits the holder's permits of this day and the day before
 * @param usage what the phone did today
 */
public record Situation(
    Instant at,
    LocalDateTime local,
    RegisterEntry register,
    List<PastPermit> permits,
    PhoneUsage usage) {

  int permitsToday() {
    int count = 0;
    for (PastPermit permit : permits) {
      if (permit.day().equals(local.toLocalDate())) {
        count++;
      }
    }
    return count;
  }

  int permitsToday(String purpose) {
    int count = 0;
    for (PastPermit permit : permits) {
      if (permit.purpose().equals(purpose) && permit.day().equals(local.toLocalDate())) {
        count++;
      }
    }
    return count;
  }
}
