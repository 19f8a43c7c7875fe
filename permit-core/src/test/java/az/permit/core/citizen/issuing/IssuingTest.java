package az.permit.core.citizen.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.citizen.Grant;
import az.permit.core.citizen.Language;
import az.permit.core.citizen.PastPermit;
import az.permit.core.citizen.PermitRequest;
import az.permit.core.citizen.Rejection.Refused;
import az.permit.core.citizen.Rejection.Refused.Cause;
import az.permit.core.citizen.RulingInForce;
import az.permit.core.citizen.Validity;
import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.Person;
import az.permit.core.identity.Pin;
import az.permit.core.regime.DailyHours;
import az.permit.core.regime.ImmutablePurposeRule;
import az.permit.core.regime.ImmutableRuling;
import az.permit.core.regime.Presets;
import az.permit.core.regime.Regime;
import az.permit.core.regime.Ruling;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssuingTest {
  private static final Regime HISTORY = Presets.named("azerbaijan-2020").get();
  private static final Regime THREE_HOURS = Presets.named("azerbaijan-3h").get();
  private static final IdentityDocument DOCUMENT = new IdentityDocument("AZE", "1111111");

  @Test
  void theRulesAreAskedInThisOrder() {
    assertThat(Issuing.rules())
        .containsExactly(
            "mode",
            "abuse",
            "territory",
            "purpose-open",
            "hours",
            "eligible",
            "purpose-quota",
            "day-quota");
  }

  @Test
  void shouldGrantThreeHoursFromTheRequest() {
    Validity validity = grant(THREE_HOURS, "2", "2020-04-28T14:20").validity();
    assertThat(validity.fromInclusive()).isEqualTo(at(THREE_HOURS, "2020-04-28T14:20"));
    assertThat(validity.untilExclusive()).isEqualTo(at(THREE_HOURS, "2020-04-28T17:20"));
  }

  @Test
  void aFuneralPermitEndsWithTheCalendarDayInBaku() {
    Validity validity = grant(THREE_HOURS, "3", "2020-04-28T09:00").validity();
    assertThat(validity.untilExclusive()).isEqualTo(at(THREE_HOURS, "2020-04-29T00:00"));
  }

  @Test
  void aPermitEndsWithItsRulingAtTheLatest() {
    Validity validity = grant(HISTORY, "1", "2020-05-17T23:30").validity();
    assertThat(validity.untilExclusive()).isEqualTo(at(HISTORY, "2020-05-18T00:00"));
  }

  @Test
  void aPermitBeginsWhenItsHeldReplyMayLeave() {
    Validity validity = grant(HISTORY, "2", "2020-06-25T10:00").validity();
    assertThat(validity.fromInclusive()).isEqualTo(at(HISTORY, "2020-06-25T10:15"));
    assertThat(validity.untilExclusive()).isEqualTo(at(HISTORY, "2020-06-25T12:15"));
  }

  @ParameterizedTest
  @CsvSource({
    "2020-06-28T23:44, 2020-06-28T23:59, 2020-06-29T00:00",
    "2020-06-28T23:45, 2020-06-28T23:45, 2020-06-29T00:00",
    "2020-06-28T23:50, 2020-06-28T23:50, 2020-06-29T00:00",
    "2020-07-19T23:50, 2020-07-19T23:50, 2020-07-20T00:00",
    "2021-01-17T23:50, 2021-01-17T23:50, 2021-01-18T00:00",
  })
  void inTheLastMinutesOfARulingAPermitBeginsAtOnce(String local, String from, String until) {
    for (String purpose : List.of("1", "2")) {
      Validity validity = grant(HISTORY, purpose, local).validity();
      assertThat(validity.fromInclusive()).isEqualTo(at(HISTORY, from));
      assertThat(validity.untilExclusive()).isEqualTo(at(HISTORY, until));
    }
  }

  @ParameterizedTest
  @CsvSource({"2020-05-17, true", "2020-08-04, true", "2021-01-17, true", "2020-07-19, false"})
  void nobodyIsToldToAskAgainWhenNoPermitWillBeNeeded(String day, boolean never) {
    Refused refused = decide(HISTORY, "2", situation(day + "T20:00", spent("2", day))).getLeft();
    assertThat(refused.askAgainAt().equals(Instant.MAX)).isEqualTo(never);
  }

  @Test
  void shouldRejectWhenTheQuotaIsSpentUntilTomorrow() {
    Refused refused =
        decide(THREE_HOURS, "2", situation("2020-04-28T18:00", spent("2", "2020-04-28"))).getLeft();
    assertThat(refused.cause()).isEqualTo(Cause.QUOTA_SPENT);
    assertThat(refused.limit()).isEqualTo(1);
    assertThat(refused.askAgainAt()).isEqualTo(at(THREE_HOURS, "2020-04-29T00:00"));
  }

  @Test
  void yesterdaysPermitUsesNothingOfToday() {
    Either<Refused, Grant> decision =
        decide(THREE_HOURS, "2", situation("2020-04-28T00:00", spent("2", "2020-04-27")));
    assertThat(decision.isRight()).isTrue();
  }

  @Test
  void oneAllowanceOverAllCodesCountsEveryPurpose() {
    Refused refused =
        decide(HISTORY, "1", situation("2020-06-29T12:00", spent("2", "2020-06-29"))).getLeft();
    assertThat(refused.cause()).isEqualTo(Cause.DAY_QUOTA_SPENT);
  }

  @Test
  void whoeverIsOverTheAgeLimitIsRefusedWithoutBeingToldWhy() {
    Person old = person(LocalDate.of(1954, 4, 5), Optional.empty(), false);
    Person limit = person(LocalDate.of(1954, 4, 7), Optional.empty(), false);
    assertThat(causeFor(HISTORY, "2020-04-06T12:00", RegisterEntry.of(old)))
        .contains(Cause.NOT_ELIGIBLE);
    assertThat(causeFor(HISTORY, "2020-04-06T12:00", RegisterEntry.of(limit))).isEmpty();
  }

  @Test
  void anUnknownDocumentIsRefusedLikeOneOverTheAgeLimit() {
    assertThat(causeFor(HISTORY, "2020-04-06T12:00", RegisterEntry.UNKNOWN))
        .contains(Cause.NOT_ELIGIBLE);
  }

  @Test
  void barredPeopleAreRefusedOnlySinceTheRulingThatSaysSo() {
    Person isolated = person(LocalDate.of(1990, 1, 1), Optional.empty(), true);
    assertThat(causeFor(HISTORY, "2020-07-02T12:00", RegisterEntry.of(isolated))).isEmpty();
    assertThat(causeFor(HISTORY, "2020-07-03T12:00", RegisterEntry.of(isolated)))
        .contains(Cause.NOT_ELIGIBLE);
  }

  @Test
  void outsideTheTerritoryNoPermitIsNeeded() {
    Person sheki = person(LocalDate.of(1990, 1, 1), Optional.of("Şəki"), false);
    assertThat(causeFor(HISTORY, "2020-05-10T12:00", RegisterEntry.of(sheki)))
        .contains(Cause.NOT_NEEDED);
    assertThat(causeFor(HISTORY, "2020-06-06T12:00", RegisterEntry.of(sheki)))
        .contains(Cause.NOT_NEEDED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Şəki", "Bakı"})
  void aPhoneThatAsksForTooManyDocumentsIsToldOfNoDistrict(String district) {
    RegisterEntry entry =
        RegisterEntry.of(person(LocalDate.of(1990, 1, 1), Optional.of(district), false));
    PhoneUsage curious = new PhoneUsage(13, 13, 12, 0);
    Grant medical = decide(HISTORY, "1", asked("2020-05-10T12:00", entry, curious)).get();
    Refused closed = decide(HISTORY, "1", asked("2020-06-06T12:00", entry, curious)).getLeft();
    assertThat(medical.namesTerritory()).isTrue();
    assertThat(closed.cause()).isEqualTo(Cause.NOT_GIVEN);
  }

  @Test
  void outsideItsHoursNobodyLearnsWhetherAnAllowanceIsSpent() {
    Ruling day = withHours(LocalTime.of(5, 0), LocalTime.of(21, 0));
    RulingInForce inForce = new RulingInForce(day, THREE_HOURS.zone(), Instant.MAX, true);
    Situation late = situation("2020-04-28T22:00", spent("2", "2020-04-28"));
    assertThat(Issuing.decide(inForce, request("2"), late).getLeft())
        .isEqualTo(decide(day, "2020-04-28T22:00").getLeft());
  }

  @Test
  void whereNobodyKnowsTheHoldersDistrictTheTerritoryIsNamed() {
    assertThat(grant(HISTORY, "2", "2020-05-10T12:00").namesTerritory()).isTrue();
    assertThat(grant(HISTORY, "2", "2020-04-10T12:00").namesTerritory()).isFalse();
  }

  @Test
  void outsideItsHoursAPurposeIsRefusedUntilTheyOpen() {
    Ruling night = withHours(LocalTime.of(5, 0), LocalTime.of(21, 0));
    Refused refused = decide(night, "2020-04-28T21:00").getLeft();
    assertThat(refused.cause()).isEqualTo(Cause.OUTSIDE_HOURS);
    assertThat(refused.askAgainAt()).isEqualTo(at(THREE_HOURS, "2020-04-29T05:00"));
    assertThat(decide(night, "2020-04-28T04:59").getLeft().askAgainAt())
        .isEqualTo(at(THREE_HOURS, "2020-04-28T05:00"));
  }

  @Test
  void aPermitEndsWithTheHoursOfItsPurpose() {
    Ruling day = withHours(LocalTime.of(5, 0), LocalTime.of(21, 0));
    assertThat(decide(day, "2020-04-28T20:00").get().validity().untilExclusive())
        .isEqualTo(at(THREE_HOURS, "2020-04-28T21:00"));
  }

  @Test
  void aClosedPurposeNamesThoseThatAreOpen() {
    Refused refused = decide(HISTORY, "3", situation("2020-06-22T12:00", List.of())).getLeft();
    assertThat(refused.cause()).isEqualTo(Cause.PURPOSE_CLOSED);
    assertThat(refused.openPurposes()).containsExactly("1", "2");
  }

  @Test
  void everyRefusalNamesItsRuling() {
    assertThat(decide(HISTORY, "2", situation("2020-06-06T12:00", List.of())).getLeft().ruling())
        .isEqualTo("2020-06-06");
  }

  private static Ruling withHours(LocalTime from, LocalTime until) {
    Ruling ruling = THREE_HOURS.rulings().get(0);
    return ImmutableRuling.copyOf(ruling)
        .withPurposes(
            ruling.purposes().stream()
                .map(p -> ImmutablePurposeRule.copyOf(p).withHours(DailyHours.between(from, until)))
                .toList());
  }

  private static Either<Refused, Grant> decide(Ruling ruling, String local) {
    RulingInForce inForce = new RulingInForce(ruling, THREE_HOURS.zone(), Instant.MAX, true);
    return Issuing.decide(inForce, request("2"), situation(local, List.of()));
  }

  private static Optional<Cause> causeFor(Regime regime, String local, RegisterEntry entry) {
    Situation known = asked(local, entry, PhoneUsage.NONE);
    return decide(regime, "2", known).fold(r -> Optional.of(r.cause()), g -> Optional.empty());
  }

  private static Grant grant(Regime regime, String purpose, String local) {
    return decide(regime, purpose, situation(local, List.of())).get();
  }

  private static Either<Refused, Grant> decide(Regime regime, String purpose, Situation situation) {
    return Issuing.decide(RulingInForce.at(regime, situation.at()), request(purpose), situation);
  }

  private static PermitRequest request(String purpose) {
    return new PermitRequest(purpose, DOCUMENT, Language.AZ);
  }

  private static Situation situation(String local, List<PastPermit> permits) {
    return new Situation(
        at(HISTORY, local),
        LocalDateTime.parse(local),
        RegisterEntry.NOT_ASKED,
        permits,
        PhoneUsage.NONE);
  }

  private static Situation asked(String local, RegisterEntry entry, PhoneUsage usage) {
    return new Situation(at(HISTORY, local), LocalDateTime.parse(local), entry, List.of(), usage);
  }

  private static List<PastPermit> spent(String purpose, String day) {
    Instant from = at(HISTORY, day + "T08:00");
    return List.of(
        new PastPermit(
            LocalDate.parse(day), 1, purpose, new Validity(from, from.plusSeconds(10_800))));
  }

  private static Person person(LocalDate birth, Optional<String> district, boolean barred) {
    return new Person(new Pin("5ABC123"), birth, district, barred);
  }

  private static Instant at(Regime regime, String local) {
    return LocalDateTime.parse(local).atZone(regime.zone()).toInstant();
  }

  @Test
  void noAgeRuleAppliesWithoutARegister() {
    assertThat(causeFor(HISTORY, "2020-04-06T12:00", RegisterEntry.NOT_ASKED)).isEmpty();
    assertThat(HISTORY.rulings().get(0).ageLimit()).isEqualTo(Option.some(65));
  }
}
