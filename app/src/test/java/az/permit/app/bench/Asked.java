package az.permit.app.bench;

import az.permit.core.citizen.Grant;
import az.permit.core.citizen.PastPermit;
import az.permit.core.citizen.PermitRequest;
import az.permit.core.citizen.Rejection.Refused;
import az.permit.core.citizen.Rejection.Refused.Cause;
import az.permit.core.citizen.RulingInForce;
import az.permit.core.citizen.Validity;
import az.permit.core.citizen.issuing.PhoneUsage;
import az.permit.core.citizen.issuing.Situation;
import az.permit.core.identity.Person;
import az.permit.core.regime.AbuseRule;
import az.permit.core.regime.Mode;
import az.permit.core.regime.PermitLength;
import az.permit.core.regime.PurposeRule;
import az.permit.core.regime.Quota;
import az.permit.core.regime.Ruling;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one fact of a session: a request in its situation, and the decision once a rule has made it.
 * One fact with everything costs the engine less than several that its rules would have to join.
 * Public, as the rules in {@code issuing.drl} need it. Used by one session only.
 */
public final class Asked {
  private static final int DAYS_LOOKED_AHEAD = 8;

  private final RulingTerms terms;
  private final @Nullable PurposeRule purpose;
  private final Situation situation;
  private final LocalDate today;
  private final Instant begins;
  private final LocalDateTime localBegins;
  private @Nullable Either<Refused, Grant> decision;

  Asked(RulingTerms terms, PermitRequest request, Situation situation) {
    this.terms = terms;
    this.purpose = terms.inForce().ruling().purpose(request.purpose()).getOrNull();
    this.situation = situation;
    this.today = situation.local().toLocalDate();
    this.begins = terms.inForce().delayed(situation.at(), terms.delay());
    boolean atOnce = begins.equals(situation.at());
    this.localBegins =
        atOnce ? situation.local() : LocalDateTime.ofInstant(begins, terms.inForce().zone());
  }

  public Mode getMode() {
    return ruling().mode();
  }

  public boolean isElsewhere() {
    return !ruling().territory().isWholeCountry()
        && district().isPresent()
        && !ruling().territory().contains(district().get());
  }

  /** Of no use to a phone that asks for too many documents. */
  private Optional<String> district() {
    Person person = situation.register().person();
    int documents = Math.max(getUsage().documentRank(), getUsage().documents());
    return person == null || documents > terms.documents().coolAbove()
        ? Optional.empty()
        : person.district();
  }

  public boolean isOpen() {
    return purpose != null && purpose.open();
  }

  public boolean isMedical() {
    return purpose != null && purpose.medical();
  }

  public PhoneUsage getUsage() {
    return situation.usage();
  }

  public AbuseRule getDocumentsRule() {
    return terms.documents();
  }

  public AbuseRule getMessagesRule() {
    return terms.messages();
  }

  public AbuseRule getSpentRefusalsRule() {
    return terms.spentRefusals();
  }

  public boolean isUnknown() {
    return situation.register().asked() && situation.register().person() == null;
  }

  public boolean isBarred() {
    Person person = situation.register().person();
    return ruling().refusesBarred() && person != null && person.barred();
  }

  /** In completed years; 0 where nobody knows. */
  public int getAge() {
    Person person = situation.register().person();
    return ruling().ageLimit().isEmpty() || person == null ? 0 : person.ageOn(today);
  }

  public int getAgeLimit() {
    return ruling().ageLimit().getOrElse(Integer.MAX_VALUE);
  }

  public int getPurposeQuota() {
    return purpose == null ? Integer.MAX_VALUE : perDay(purpose.quota().getOrNull());
  }

  public int getDayQuota() {
    return perDay(ruling().dayQuota().getOrNull());
  }

  public int getPermitsOfPurpose() {
    int count = 0;
    for (PastPermit permit : situation.permits()) {
      if (purpose != null
          && permit.purpose().equals(purpose.code())
          && permit.day().equals(today)) {
        count++;
      }
    }
    return count;
  }

  public int getPermitsToday() {
    int count = 0;
    for (PastPermit permit : situation.permits()) {
      if (permit.day().equals(today)) {
        count++;
      }
    }
    return count;
  }

  public boolean isWithinHours() {
    return purpose != null
        && purpose.isGivenOn(localBegins.toLocalDate())
        && purpose.hours().contains(localBegins.toLocalTime());
  }

  public Instant getRulingEnd() {
    return terms.inForce().endsAt();
  }

  /** The first opening on a later day than today. */
  public Instant getTomorrow() {
    return opening(today.plusDays(1), Instant.MIN);
  }

  /** The first opening after the permit would begin. */
  public Instant getNextOpening() {
    return opening(localBegins.toLocalDate(), begins);
  }

  /** Records that a rule refused. */
  public void refuse(String rule, Cause cause, int limit, Instant askAgainAt) {
    Refused refused =
        new Refused(cause, rule, ruling().id(), limit, askAgainAt, ruling().openCodes());
    decision = Either.left(refused);
  }

  /** Records that no rule refused. */
  public void grant() {
    PurposeRule granted = required(purpose, "purpose");
    boolean placeUnknown = !ruling().territory().isWholeCountry() && district().isEmpty();
    decision = Either.right(new Grant(ruling(), granted, validity(granted), placeUnknown));
  }

  Either<Refused, Grant> decision() {
    return required(decision, "decision");
  }

  private Validity validity(PurposeRule granted) {
    LocalDate day = localBegins.toLocalDate();
    Instant until =
        granted
            .length()
            .fold(
                new PermitLength.Cases<>() {
                  @Override
                  public Instant lasting(Duration duration) {
                    return begins.plus(duration);
                  }

                  @Override
                  public Instant untilEndOfDay() {
                    return day.plusDays(1).atStartOfDay(inForce().zone()).toInstant();
                  }
                });
    if (!granted.hours().isAllDay()) {
      until = earlier(until, instant(day, granted.hours().untilMinute()));
    }
    return new Validity(begins, earlier(until, inForce().endsAt()));
  }

  private Instant opening(LocalDate first, Instant after) {
    PurposeRule asked = required(purpose, "purpose");
    for (int i = 0; i < DAYS_LOOKED_AHEAD; i++) {
      LocalDate day = first.plusDays(i);
      Instant at = instant(day, asked.hours().fromMinute());
      if (asked.days().contains(day.getDayOfWeek()) && at.isAfter(after)) {
        return inForce().askAgainAt(at);
      }
    }
    return inForce().askAgainAt(Instant.MAX);
  }

  private Instant instant(LocalDate day, int minute) {
    return day.atStartOfDay().plusMinutes(minute).atZone(inForce().zone()).toInstant();
  }

  private RulingInForce inForce() {
    return terms.inForce();
  }

  private Ruling ruling() {
    return terms.inForce().ruling();
  }

  private static int perDay(@Nullable Quota quota) {
    return quota == null ? Integer.MAX_VALUE : quota.perDay();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static <T> T required(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalStateException("expected a " + name);
    }
    return value;
  }
}
