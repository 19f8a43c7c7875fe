package az.permit.core.citizen.answering;

import az.permit.core.citizen.PastPermit;
import az.permit.core.citizen.Permit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a holder was issued before, growing with the batch. Not thread-safe. */
final class HolderLog {
  private final List<PastPermit> permits;

  HolderLog(List<PastPermit> permits) {
    this.permits = new ArrayList<>(permits);
  }

  List<PastPermit> permits() {
    return permits;
  }

  int nextOrdinalOn(LocalDate day) {
    int greatest = 0;
    for (PastPermit permit : permits) {
      if (permit.day().equals(day)) {
        greatest = Math.max(greatest, permit.ordinal());
      }
    }
    return greatest + 1;
  }

  void add(Permit permit) {
    permits.add(
        new PastPermit(permit.day(), permit.ordinal(), permit.purpose(), permit.validity()));
  }
}
