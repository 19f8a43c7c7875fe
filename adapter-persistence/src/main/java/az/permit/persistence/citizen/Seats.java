package az.permit.persistence.citizen;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Gives what one transaction stores its seats among those that it saw. Not thread-safe.
 *
 * <p>The next ordinal of a phone or holder takes the seat after the last one that was seen, whose
 * ever that is. Whoever stored for the same day meanwhile, for the same phone or for a stranger
 * with the same slots, took this very seat, and the primary key makes the work run again. An
 * ordinal that is taken already gets a seat that is taken already.
 */
final class Seats {
  private final Map<Long, Integer> last = new HashMap<>();
  private final Map<Own, Integer> ordinals = new HashMap<>();

  private record Own(UUID key, LocalDate day) {}

  /** A row that is there: of that key, with that ordinal. */
  void saw(UUID key, long slot, int ordinal) {
    LocalDate day = Slot.day(slot);
    last.merge(Slot.before(key, day), Slot.seat(slot), Math::max);
    ordinals.merge(new Own(key, day), ordinal, Math::max);
  }

  /** The slot of a row to store. */
  long take(UUID key, LocalDate day, int ordinal) {
    int seen = last.getOrDefault(Slot.before(key, day), 0);
    int own = ordinals.getOrDefault(new Own(key, day), 0);
    long slot = Slot.of(key, day, seen + ordinal - own);
    saw(key, slot, ordinal);
    return slot;
  }
}
