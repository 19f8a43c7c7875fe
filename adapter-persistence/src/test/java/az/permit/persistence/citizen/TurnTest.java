package az.permit.persistence.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TurnTest {
  private static final LocalDate DAY = LocalDate.of(2020, 6, 1);

  @Test
  void aDayAndAnOrdinalComeBack() {
    for (LocalDate day : new LocalDate[] {DAY, LocalDate.EPOCH.minusDays(1)}) {
      for (int ordinal : new int[] {0, 1, 1_048_575}) {
        assertThat(Turn.day(Turn.of(day, ordinal))).isEqualTo(day);
        assertThat(Turn.ordinal(Turn.of(day, ordinal))).isEqualTo(ordinal);
      }
    }
  }

  @Test
  void turnsAreInTheOrderOfDays() {
    assertThat(Turn.of(DAY, 1_048_575)).isLessThan(Turn.first(DAY.plusDays(1)));
  }

  @Test
  void anOrdinalThatWouldReachIntoTheNextDayIsRefused() {
    assertThatThrownBy(() -> Turn.of(DAY, 1_048_576)).isInstanceOf(IllegalArgumentException.class);
  }
}
