package az.permit.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.citizen.Grant;
import az.permit.core.citizen.Language;
import az.permit.core.citizen.PastPermit;
import az.permit.core.citizen.PermitRequest;
import az.permit.core.citizen.Rejection.Refused;
import az.permit.core.citizen.Rejection.Refused.Cause;
import az.permit.core.citizen.RulingInForce;
import az.permit.core.citizen.Validity;
import az.permit.core.citizen.issuing.Issuing;
import az.permit.core.citizen.issuing.PhoneUsage;
import az.permit.core.citizen.issuing.RegisterEntry;
import az.permit.core.citizen.issuing.Situation;
import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.Person;
import az.permit.core.identity.Pin;
import az.permit.core.regime.DailyHours;
import az.permit.core.regime.ImmutablePurposeRule;
import az.permit.core.regime.ImmutableRuling;
import az.permit.core.regime.Presets;
import az.permit.core.regime.PurposeRule;
import az.permit.core.regime.Regime;
import az.permit.core.regime.Ruling;
import io.vavr.control.Either;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The comparison is honest: both sides decide alike, to the last field of the decision. */
class DroolsAgreesTest {
  private static final Regime THREE_HOURS = Presets.named("azerbaijan-3h").get();
  private static final Regime HISTORY = Presets.named("azerbaijan-2020").get();
  private static final Pin PIN = new Pin("5ABC123");
  private static final IdentityDocument DOCUMENT = new IdentityDocument("AZE", "1111111");

  private static final List<PhoneUsage> USAGES =
      List.of(
          PhoneUsage.NONE,
          new PhoneUsage(8, 8, 12, 0),
          new PhoneUsage(9, 9, 8, 0),
          new PhoneUsage(20, 1, 13, 0),
          new PhoneUsage(59, 1, 1, 9),
          new PhoneUsage(60, 1, 1, 0),
          new PhoneUsage(20, 1, 1, 10));

  private final DroolsRules drools = DroolsRules.withNewSessions();
  private final DroolsRules pooled = DroolsRules.withPooledSessions();
  private final Set<Cause> seen = EnumSet.noneOf(Cause.class);

  @Test
  void bothDecideAlikeUnderEveryRuling() {
    int granted = 0;
    for (LocalDateTime local : times()) {
      for (Regime regime : List.of(THREE_HOURS, HISTORY, office())) {
        for (String purpose : List.of("1", "2", "3")) {
          granted += agreeing(regime, regime.instantOf(local), purpose);
        }
      }
    }
    assertThat(granted).isPositive();
    assertThat(seen).isEqualTo(EnumSet.allOf(Cause.class));
  }

  @Test
  void bothDecideAlikeOnTheMessagesOfTheBenchmark() {
    RulingInForce inForce = RulingInForce.at(THREE_HOURS, Instant.parse("2020-04-28T08:00:00Z"));
    for (Received message : MessageMix.of(1024, inForce.zone())) {
      Situation situation = message.situation(inForce);
      Either<Refused, Grant> ours = agree(inForce, "2", situation);
      PermitRequest request = new PermitRequest("2", DOCUMENT, Language.AZ);
      assertThat(pooled.decide(RulingTerms.of(inForce), request, situation)).isEqualTo(ours);
    }
  }

  /** How many of all situations at that instant end in a grant. */
  private int agreeing(Regime regime, Instant at, String purpose) {
    RulingInForce inForce = RulingInForce.at(regime, at);
    LocalDateTime local = LocalDateTime.ofInstant(at, regime.zone());
    int granted = 0;
    for (PhoneUsage usage : USAGES) {
      for (RegisterEntry register : registers()) {
        for (List<PastPermit> permits : permits(at, local.toLocalDate())) {
          Situation situation = new Situation(at, local, register, permits, usage);
          granted += agree(inForce, purpose, situation).isRight() ? 1 : 0;
        }
      }
    }
    return granted;
  }

  private Either<Refused, Grant> agree(RulingInForce inForce, String purpose, Situation situation) {
    PermitRequest request = new PermitRequest(purpose, DOCUMENT, Language.AZ);
    RulingTerms terms = RulingTerms.of(inForce);
    Either<Refused, Grant> ours = Issuing.decide(inForce, request, situation);
    assertThat(drools.decide(terms, request, situation)).isEqualTo(ours);
    ours.peekLeft(refused -> seen.add(refused.cause()));
    return ours;
  }

  /** Under each kind of ruling of the history, and at the edges of days and rulings. */
  private static List<LocalDateTime> times() {
    return List.of(
        LocalDateTime.parse("2020-04-28T14:20"),
        LocalDateTime.parse("2020-04-28T23:59:59"),
        LocalDateTime.parse("2020-05-17T23:30"),
        LocalDateTime.parse("2020-05-18T00:00"),
        LocalDateTime.parse("2020-06-06T10:00"),
        LocalDateTime.parse("2020-06-25T23:50"),
        LocalDateTime.parse("2020-07-10T10:00"),
        LocalDateTime.parse("2020-08-04T23:50"));
  }

  private static List<RegisterEntry> registers() {
    return List.of(
        RegisterEntry.NOT_ASKED,
        RegisterEntry.UNKNOWN,
        person("1990-02-01", Optional.of("Bakı"), false),
        person("1954-04-28", Optional.empty(), false),
        person("1990-02-01", Optional.of("Bakı"), true),
        person("1990-02-01", Optional.of("Şuşa"), false));
  }

  private static RegisterEntry person(String born, Optional<String> district, boolean barred) {
    return RegisterEntry.of(new Person(PIN, LocalDate.parse(born), district, barred));
  }

  private static List<List<PastPermit>> permits(Instant at, LocalDate today) {
    Validity validity = new Validity(at.minus(Duration.ofHours(4)), at);
    PastPermit yesterday = new PastPermit(today.minusDays(1), 1, "2", validity);
    PastPermit medical = new PastPermit(today, 1, "1", validity);
    PastPermit needs = new PastPermit(today, 2, "2", validity);
    return List.of(List.of(), List.of(yesterday), List.of(medical), List.of(yesterday, needs));
  }

  /** A ruling with hours and working days, which no preset has. */
  private static Regime office() {
    List<PurposeRule> purposes = new ArrayList<>();
    Ruling ruling = THREE_HOURS.rulings().get(0);
    for (PurposeRule purpose : ruling.purposes()) {
      purposes.add(
          ImmutablePurposeRule.copyOf(purpose)
              .withHours(DailyHours.between(LocalTime.of(9, 0), LocalTime.of(16, 30)))
              .withDays(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)));
    }
    Ruling office =
        ImmutableRuling.copyOf(ruling)
            .withPurposes(purposes)
            .withStartDelay(Duration.ofMinutes(20));
    return Regime.of("office", THREE_HOURS.zone(), List.of(office)).get();
  }
}
