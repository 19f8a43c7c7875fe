package az.permit.core.citizen.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.citizen.Grant;
import az.permit.core.citizen.Language;
import az.permit.core.citizen.PastPermit;
import az.permit.core.citizen.PermitRequest;
import az.permit.core.citizen.Rejection.Refused;
import az.permit.core.citizen.RulingInForce;
import az.permit.core.citizen.Validity;
import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.Person;
import az.permit.core.identity.Pin;
import az.permit.core.regime.Presets;
import az.permit.core.regime.Regime;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** The laws of issuing, over the whole history of 2020. */
class IssuingProperties {
  private static final Regime HISTORY = Presets.named("azerbaijan-2020").get();

  /** 2020-04-01 to 2021-01-31, in seconds. */
  private static final long FIRST = 1_585_684_800L;

  private static final long LAST = 1_612_051_200L;

  @Property
  void aPermitHoldsFromItsFirstInstantUntilBeforeItsLastAndInsideItsRuling(
      @ForAll @LongRange(min = FIRST, max = LAST) long second,
      @ForAll @IntRange(min = 1, max = 3) int purpose) {
    Instant at = Instant.ofEpochSecond(second);
    decide(at, purpose, List.of())
        .forEach(
            grant -> {
              Validity validity = grant.validity();
              assertThat(validity.contains(validity.fromInclusive())).isTrue();
              assertThat(validity.contains(validity.untilExclusive().minusNanos(1))).isTrue();
              assertThat(validity.contains(validity.untilExclusive())).isFalse();
              assertThat(validity.fromInclusive()).isAfterOrEqualTo(at);
              assertThat(HISTORY.rulingAt(validity.fromInclusive())).isSameAs(grant.ruling());
              assertThat(HISTORY.rulingAt(validity.untilExclusive().minusNanos(1)))
                  .isSameAs(grant.ruling());
            });
  }

  @Property
  void decidingIsDeterministic(
      @ForAll @LongRange(min = FIRST, max = LAST) long second,
      @ForAll @IntRange(min = 1, max = 3) int purpose,
      @ForAll @IntRange(min = 0, max = 3) int spent) {
    Instant at = Instant.ofEpochSecond(second);
    List<PastPermit> permits = new ArrayList<>();
    LocalDate day = HISTORY.dayOf(at);
    for (int i = 0; i < spent; i++) {
      Validity earlier = new Validity(at.minusSeconds(60), at.minusSeconds(1));
      permits.add(new PastPermit(day, i + 1, "2", earlier));
    }
    assertThat(decide(at, purpose, permits)).isEqualTo(decide(at, purpose, permits));
  }

  @Property
  void whatCannotBeHadNowCanBeAskedForAgainOnlyLater(
      @ForAll @LongRange(min = FIRST, max = LAST) long second,
      @ForAll @IntRange(min = 1, max = 3) int purpose) {
    Instant at = Instant.ofEpochSecond(second);
    decide(at, purpose, List.of())
        .swap()
        .forEach(refused -> assertThat(refused.askAgainAt()).isAfter(at));
  }

  @Property
  void beyondTheLimitOfDocumentsNoDecisionTellsADistrict(
      @ForAll @LongRange(min = FIRST, max = LAST) long second,
      @ForAll @IntRange(min = 1, max = 3) int purpose,
      @ForAll @IntRange(min = 13, max = 200) int documents) {
    Instant at = Instant.ofEpochSecond(second);
    PhoneUsage usage = new PhoneUsage(documents, documents, documents - 1, 0);
    assertThat(decide(at, purpose, List.of(), livingIn("Şəki"), usage))
        .isEqualTo(decide(at, purpose, List.of(), livingIn("Bakı"), usage));
  }

  private static RegisterEntry livingIn(String district) {
    return RegisterEntry.of(
        new Person(new Pin("5ABC123"), LocalDate.of(1990, 1, 1), Optional.of(district), false));
  }

  private static Either<Refused, Grant> decide(Instant at, int purpose, List<PastPermit> permits) {
    return decide(at, purpose, permits, RegisterEntry.NOT_ASKED, PhoneUsage.NONE);
  }

  private static Either<Refused, Grant> decide(
      Instant at, int purpose, List<PastPermit> permits, RegisterEntry register, PhoneUsage usage) {
    PermitRequest request =
        new PermitRequest(
            Integer.toString(purpose), new IdentityDocument("AZE", "1111111"), Language.AZ);
    Situation situation =
        new Situation(at, LocalDateTime.ofInstant(at, HISTORY.zone()), register, permits, usage);
    return Issuing.decide(RulingInForce.at(HISTORY, at), request, situation);
  }
}
