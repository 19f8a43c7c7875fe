package az.permit.core.citizen.issuing;

import az.permit.core.citizen.Rejection.Refused;
import az.permit.core.citizen.RulingInForce;
import az.permit.core.identity.Person;
import az.permit.core.regime.DailyHours;
import az.permit.core.regime.PurposeRule;
import az.permit.core.regime.Ruling;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** What every rule is asked: may this request have its permit in this situation? */
record Question(RulingInForce inForce, PurposeRule purpose, Situation situation) {
  private static final int DAYS_LOOKED_AHEAD = 8;

  Ruling ruling() {
    return inForce.ruling();
  }

  /** Whether the holder is known to live where the ruling does not hold. */
  boolean isElsewhere() {
    return !ruling().territory().isWholeCountry()
        && district().isPresent()
        && !ruling().territory().contains(district().get());
  }

  /**
   * The holder's district, as far as this phone may learn whether it is in the territory: people
   * who need no permit must be told so, but nobody may look up the districts of strangers. A phone
   * that asks for too many documents is answered as if no district were known, whatever it asks.
   */
  Optional<String> district() {
    Person person = situation.register().person();
    return person == null || AbuseCheck.asksForTooManyDocuments(this)
        ? Optional.empty()
        : person.district();
  }

  /**
   * When the permit would begin: never before its reply may leave, and always before the ruling
   * ends, so that the last minutes of a ruling are not lost to its delay.
   */
  Instant begins() {
    Instant at = situation.at();
    if (delay().isZero()) {
      return at;
    }
    Instant delayed = at.plus(delay());
    return delayed.isBefore(inForce.endsAt()) ? delayed : inForce.replyAt(at);
  }

  /** The same by the regime's clock. */
  LocalDateTime beginsLocal() {
    return delay().isZero() ? situation.local() : inForce.local(begins());
  }

  /** The first opening on a later day than today, as far as one may ask then. */
  Instant tomorrow() {
    return opening(situation.local().toLocalDate().plusDays(1), Instant.MIN);
  }

  /** The first opening after the permit would begin. */
  Instant nextOpening() {
    return opening(beginsLocal().toLocalDate(), begins());
  }

  Refused refused(IssuingRule rule, Refused.Cause cause, int limit, Instant askAgainAt) {
    return refused(rule.id(), cause, limit, askAgainAt);
  }

  Refused refused(String rule, Refused.Cause cause, int limit, Instant askAgainAt) {
    return new Refused(cause, rule, ruling().id(), limit, askAgainAt, ruling().openCodes());
  }

  private Duration delay() {
    return ruling().delay();
  }

  private Instant opening(LocalDate first, Instant after) {
    DailyHours hours = purpose.hours();
    for (int i = 0; i < DAYS_LOOKED_AHEAD; i++) {
      LocalDate day = first.plusDays(i);
      LocalDateTime opens = day.atStartOfDay().plusMinutes(hours.fromMinute());
      Instant at = inForce.instantOf(opens);
      if (purpose.isGivenOn(day) && at.isAfter(after)) {
        return inForce.askAgainAt(at);
      }
    }
    return inForce.askAgainAt(Instant.MAX);
  }
}
