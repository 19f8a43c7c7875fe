package az.permit.core.citizen.answering;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.citizen.IncomingMessage;
import az.permit.core.citizen.Permit;
import az.permit.core.regime.Presets;
import az.permit.core.regime.Regime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** No allowance is ever given twice, whatever comes in whatever order. */
class AllowanceProperties {
  private static final Regime BAKU = Presets.named("azerbaijan-3h").get();

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

  @Property(tries = 300)
  void noStepOfTheClockOverMidnightGivesAnAllowanceTwiceOrMovesItsDay(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(min = -120, max = 120) Integer> steps) {
    Scene scene = new Scene("azerbaijan-3h", "2020-04-28T23:30");
    for (int step : steps) {
      scene.passMinutes(step);
      scene.answer(scene.message("99450000000" + Math.floorMod(step, 3), "2 AZE 1111111"));
    }
    assertThat(permitsByDay(scene, "2")).allSatisfy((day, count) -> assertThat(count).isOne());
    assertThat(scene.stored())
        .allSatisfy(
            kept -> assertThat(kept.day()).isEqualTo(BAKU.dayOf(kept.message().receivedAt())));
  }

  private static Map<String, Long> permitsByDay(Scene scene, String purpose) {
    return scene.notices().stream()
        .map(Scene::permit)
        .filter(permit -> permit.purpose().equals(purpose))
        .collect(Collectors.groupingBy(AllowanceProperties::holderDay, Collectors.counting()));
  }

  private static Map<String, Long> overallSinceJune29(Scene scene) {
    return scene.notices().stream()
        .map(Scene::permit)
        .filter(permit -> !permit.day().isBefore(LocalDate.of(2020, 6, 29)))
        .collect(Collectors.groupingBy(AllowanceProperties::holderDay, Collectors.counting()));
  }

  private static String holderDay(Permit permit) {
    return permit.holder().key() + " " + permit.day();
  }
}
