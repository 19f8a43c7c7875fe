package az.permit.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.regime.ImmutableRuling;
import az.permit.core.regime.Presets;
import az.permit.core.regime.Regime;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class StartNotesTest {
  private static final String PLAIN = "No population register: the document is the person";
  private static final LocalDateTime CHANGE = LocalDateTime.parse("2030-01-01T00:00");
  private static final Instant BEFORE = Instant.parse("2029-06-01T00:00:00Z");
  private static final Instant AFTER = Instant.parse("2030-06-01T00:00:00Z");

  @Test
  void aRegimeThatAsksForNeitherAgeNorIsolationLosesNothing() {
    assertThat(StartNotes.withoutRegister(regime(r -> r, r -> r), BEFORE)).isEqualTo(PLAIN);
  }

  @Test
  void theAgeRuleAndTheBarAreBothNamed() {
    Regime regime = regime(r -> r, r -> r.ageLimit(Option.some(65)).refusesBarred(true));

    assertThat(StartNotes.withoutRegister(regime, AFTER))
        .isEqualTo(PLAIN + ", and the age rule and the bar of people in isolation cannot apply");
  }

  @Test
  void aRulingThatIsStillToComeCounts() {
    Regime regime = regime(r -> r, r -> r.refusesBarred(true));

    assertThat(StartNotes.withoutRegister(regime, BEFORE))
        .isEqualTo(PLAIN + ", and the bar of people in isolation cannot apply");
  }

  @Test
  void aRulingThatIsOverDoesNotCount() {
    Regime regime = regime(r -> r.ageLimit(Option.some(65)).refusesBarred(true), r -> r);

    assertThat(StartNotes.withoutRegister(regime, AFTER)).isEqualTo(PLAIN);
  }

  private static Regime regime(
      UnaryOperator<ImmutableRuling.Builder> first, UnaryOperator<ImmutableRuling.Builder> second) {
    Regime preset = Presets.named("azerbaijan-3h").get();
    ImmutableRuling.Builder until = neither(preset).effectiveUntil(Option.some(CHANGE));
    ImmutableRuling.Builder from = neither(preset).id("later").effectiveFrom(CHANGE);
    return Regime.of(
            "test", preset.zone(), List.of(first.apply(until).build(), second.apply(from).build()))
        .get();
  }

  private static ImmutableRuling.Builder neither(Regime preset) {
    return ImmutableRuling.builder()
        .from(preset.rulings().get(0))
        .ageLimit(Option.none())
        .refusesBarred(false);
  }
}
