package az.permit.core.citizen;

import az.permit.core.regime.Mode;
import az.permit.core.regime.Regime;
import az.permit.core.regime.Ruling;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

/**
 * A ruling with what its regime adds to it: the clock by which it counts and when it ends.
 * Immutable and thread-safe.
 *
 * @param ruling the ruling
 * @param zone the zone whose clock and calendar day count, or its offset from then on
 * @param endsAt first instant at which it is in force no more; {@link Instant#MAX} if open
 * @param issuedAfter whether the ruling that follows issues permits
 */
public record RulingInForce(Ruling ruling, ZoneId zone, Instant endsAt, boolean issuedAfter) {
  /** The ruling in force at that instant. */
  public static RulingInForce at(Regime regime, Instant at) {
    return of(regime, regime.rulingAt(at));
  }

  /** One ruling of that regime. */
  public static RulingInForce of(Regime regime, Ruling ruling) {
    Instant end = regime.endOf(ruling);
    boolean issuedAfter = regime.rulingAt(end).mode() == Mode.ISSUED;
    return new RulingInForce(ruling, clockOf(regime, ruling), end, issuedAfter);
  }

  /** Where the clock is never changed again, its offset: far cheaper than the zone's history. */
  private static ZoneId clockOf(Regime regime, Ruling ruling) {
    Instant from = regime.instantOf(ruling.effectiveFrom());
    ZoneRules rules = regime.zone().getRules();
    return rules.nextTransition(from) == null ? rules.getOffset(from) : regime.zone();
  }

  /** That instant by the regime's clock. */
  public LocalDateTime local(Instant at) {
    // An offset has no history to search, and every message asks.
    return zone instanceof ZoneOffset offset
        ? LocalDateTime.ofEpochSecond(at.getEpochSecond(), at.getNano(), offset)
        : LocalDateTime.ofInstant(at, zone);
  }

  /** When what is asked for at that instant may be given: after the delay, if that is in time. */
  public Instant delayed(Instant at, Duration delay) {
    Instant later = at.plus(delay);
    return later.isBefore(endsAt) ? later : at;
  }

  /** When a reply to what is received at that instant may leave; never after its ruling ended. */
  public Instant replyAt(Instant at) {
    return delayed(at, ruling.replyDelay());
  }

  /**
   * That opening, or the ruling's end if it is later; {@link Instant#MAX} if none is given then.
   */
  public Instant askAgainAt(Instant opening) {
    if (opening.isBefore(endsAt)) {
      return opening;
    }
    return issuedAfter ? endsAt : Instant.MAX;
  }

  /** The first instant of that calendar day. */
  public Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** The instant at which the regime's clock shows that. */
  public Instant instantOf(LocalDateTime local) {
    return local.atZone(zone).toInstant();
  }
}
