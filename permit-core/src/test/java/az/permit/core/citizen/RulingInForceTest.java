package az.permit.core.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.regime.Presets;
import az.permit.core.regime.Regime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulingInForceTest {
  @ParameterizedTest
  @CsvSource({
    "2021-03-27T22:00:00Z, 2021-03-28T00:00",
    "2021-03-28T21:00:00Z, 2021-03-29T00:00",
    "2021-10-31T22:00:00Z, 2021-11-01T00:00",
  })
  void aClockThatIsStillChangedIsFollowedThroughItsChanges(Instant at, LocalDateTime local) {
    RulingInForce inForce = RulingInForce.at(regime("Asia/Nicosia"), at);
    assertThat(inForce.local(at)).isEqualTo(local);
    assertThat(inForce.startOf(local.toLocalDate())).isEqualTo(at);
    assertThat(inForce.instantOf(local)).isEqualTo(at);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2020-04-28T19:59:59Z", "2020-04-28T20:00:00Z"})
  void aClockThatIsNeverChangedAgainIsItsOffsetAndTellsTheSame(Instant at) {
    Regime baku = regime("Asia/Baku");
    RulingInForce inForce = RulingInForce.at(baku, at);
    assertThat(inForce.zone()).isEqualTo(ZoneOffset.ofHours(4));
    assertThat(inForce.local(at)).isEqualTo(at.atZone(baku.zone()).toLocalDateTime());
  }

  private static Regime regime(String zone) {
    Regime baku = Presets.named("azerbaijan-3h").get();
    return Regime.of("elsewhere", ZoneId.of(zone), List.of(baku.rulings().get(0))).get();
  }
}
