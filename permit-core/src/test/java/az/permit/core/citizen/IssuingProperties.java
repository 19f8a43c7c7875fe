package az.permit.core.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.citizen.Rejection.Refused;
import az.permit.core.identity.IdentityDocument;
import az.permit.core.regime.Presets;
import az.permit.core.regime.Regime;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

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

  /** One step of a life: who asks for what after how long, and whether with the next one. */
  record Asked(int phone, int document, int purpose, int minutesLater, boolean sameBatch) {}

  @Property(tries = 300)
  void noInterleavingOfRequestsExceedsAnAllowance(
      @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 0, max = 5_399) Integer> life) {
    Scene scene = new Scene("azerbaijan-2020", "2020-06-28T20:00");
    List<IncomingMessage> batch = new ArrayList<>();
    for (int step : life) {
      Asked asked =
          new Asked(step % 3, step / 3 % 3, 1 + step / 9 % 2, step / 18 % 150, step / 2_700 == 1);
      if (!asked.sameBatch()) {
        scene.answer(batch.toArray(IncomingMessage[]::new));
        batch.clear();
        scene.passMinutes(asked.minutesLater());
      }
      batch.add(
          scene.message(
              "99450000000" + asked.phone(),
              asked.purpose() + " AZE 111111" + asked.document() + " ".repeat(step % 7)));
    }
    scene.answer(batch.toArray(IncomingMessage[]::new));
    assertThat(permitsByDay(scene, "2")).allSatisfy((day, count) -> assertThat(count).isOne());
    assertThat(overallSinceJune29(scene)).allSatisfy((day, count) -> assertThat(count).isOne());
  }

  private static Map<String, Long> permitsByDay(Scene scene, String purpose) {
    return scene.notices().stream()
        .map(Scene::permit)
        .filter(permit -> permit.purpose().equals(purpose))
        .collect(Collectors.groupingBy(IssuingProperties::holderDay, Collectors.counting()));
  }

  private static Map<String, Long> overallSinceJune29(Scene scene) {
    return scene.notices().stream()
        .map(Scene::permit)
        .filter(permit -> !permit.day().isBefore(LocalDate.of(2020, 6, 29)))
        .collect(Collectors.groupingBy(IssuingProperties::holderDay, Collectors.counting()));
  }

  private static String holderDay(Permit permit) {
    return permit.holder().key() + " " + permit.day();
  }

  private static Either<Refused, Grant> decide(Instant at, int purpose, List<PastPermit> permits) {
    PermitRequest request =
        new PermitRequest(
            Integer.toString(purpose), new IdentityDocument("AZE", "1111111"), Language.AZ);
    Situation situation =
        new Situation(
            at,
            LocalDateTime.ofInstant(at, HISTORY.zone()),
            RegisterEntry.NOT_ASKED,
            permits,
            PhoneUsage.NONE);
    return Issuing.decide(RulingInForce.at(HISTORY, at), request, situation);
  }
}
