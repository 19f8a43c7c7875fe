package az.permit.core.regime;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegimeTest {
  private static final Regime PRESET = Presets.named("azerbaijan-2020").get();

  @Test
  void theHistoryOf2020HasFourteenRulings() {
    assertThat(PRESET.rulings()).hasSize(14);
  }

  @Test
  void everyRulingAndEveryPurposeNamesItsSource() {
    assertThat(PRESET.rulings())
        .allSatisfy(ruling -> assertThat(ruling.source()).isNotBlank())
        .allSatisfy(
            ruling ->
                assertThat(ruling.purposes())
                    .allSatisfy(purpose -> assertThat(purpose.source()).isNotBlank()));
  }

  @Test
  void beforeTheFirstRulingNoPermitIsNeeded() {
    Ruling ruling = PRESET.rulingAt(Instant.parse("2020-04-04T19:59:59Z"));
    assertThat(ruling.mode()).isEqualTo(Mode.NOT_NEEDED);
  }

  @Test
  void aRulingBeginsWithTheFirstMinuteOfItsDayInBaku() {
    assertThat(PRESET.rulingAt(Instant.parse("2020-04-04T20:00:00Z")).id()).isEqualTo("2020-04-05");
  }

  @Test
  void aGapBetweenRulingsIsRefused() {
    List<Ruling> rulings = pair();
    Ruling shortened =
        ImmutableRuling.copyOf(rulings.get(0))
            .withEffectiveUntil(Option.some(LocalDateTime.parse("2020-04-20T00:00")));
    assertThat(faults(List.of(shortened, rulings.get(1))))
        .singleElement()
        .satisfies(
            fault -> assertThat(fault.toString()).contains("2020-04-20T00:00", "2020-04-27T00:00"));
  }

  @Test
  void anOverlapOfRulingsIsRefused() {
    List<Ruling> rulings = pair();
    Ruling prolonged =
        ImmutableRuling.copyOf(rulings.get(0))
            .withEffectiveUntil(Option.some(LocalDateTime.parse("2020-05-01T00:00")));
    assertThat(faults(List.of(prolonged, rulings.get(1)))).hasSize(1);
  }

  @Test
  void rulingsOutOfOrderAreRefused() {
    List<Ruling> rulings = pair();
    assertThat(faults(List.of(rulings.get(1), rulings.get(0)))).isNotEmpty();
  }

  @Test
  void allFaultsAreReportedAtOnce() {
    Ruling wrong =
        ImmutableRuling.copyOf(last())
            .withAgeLimit(Option.some(0))
            .withReplyDelay(Duration.ofMinutes(-1))
            .withDayQuota(Option.some(new Quota(0)))
            .withSource(" ");
    assertThat(faults(List.of(wrong))).hasSize(4);
  }

  @Test
  void aRulingThatIssuesPermitsNeedsAnOpenPurposeAndASeries() {
    Ruling empty = ImmutableRuling.copyOf(last()).withPurposes(List.of()).withSeries(List.of());
    assertThat(faults(List.of(empty))).hasSize(2);
  }

  @Test
  void anImpossibleLengthOrHourOrCodeIsRefused() {
    PurposeRule wrong =
        ImmutablePurposeRule.copyOf(last().purposes().get(0))
            .withCode("A")
            .withLength(PermitLength.of(Duration.ZERO))
            .withHours(new DailyHours(600, 600))
            .withDays(List.of());
    Ruling ruling = ImmutableRuling.copyOf(last()).withPurposes(wrong);
    assertThat(faults(List.of(ruling))).hasSize(4);
  }

  @Test
  void noRegimeIsWithoutRulings() {
    assertThat(faults(List.of())).hasSize(1);
  }

  @Test
  void everyPresetThatIsOfferedExists() {
    assertThat(Presets.NAMES).allSatisfy(name -> assertThat(Presets.named(name)).isNotEmpty());
    assertThat(Presets.named("atlantis")).isEmpty();
  }

  private static Ruling last() {
    return Presets.named("azerbaijan-3h").get().rulings().get(0);
  }

  private static List<Ruling> pair() {
    Ruling second =
        ImmutableRuling.copyOf(PRESET.rulings().get(1)).withEffectiveUntil(Option.none());
    return List.of(PRESET.rulings().get(0), second);
  }

  private static List<Fault> faults(List<Ruling> rulings) {
    return Regime.of("test", Azerbaijan.BAKU, rulings).swap().getOrElse(List.of());
  }
}
