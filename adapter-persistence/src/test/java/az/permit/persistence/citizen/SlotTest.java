package az.permit.persistence.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SlotTest {
  private static final LocalDate DAY = LocalDate.of(2020, 6, 1);
  private static final UUID LEAST = new UUID(0, 0);
  private static final UUID GREATEST = new UUID(-1, -1);
  private static final int LAST_SEAT = 1_048_575;

  @Test
  void aDayAndASeatComeBack() {
    for (int days = -10; days < 10; days++) {
      for (LocalDate day : new LocalDate[] {DAY.plusDays(days), LocalDate.EPOCH.plusDays(days)}) {
        for (int seat : new int[] {0, 1, LAST_SEAT}) {
          long slot = Slot.of(GREATEST, day, seat);
          assertThat(Slot.day(slot)).isEqualTo(day);
          assertThat(Slot.seat(slot)).isEqualTo(seat);
        }
      }
    }
  }

  @Test
  void theDaysThatLieTogetherAreOneRangeOfAKey() {
    LocalDate end = Slot.lastTogether(DAY);

    assertThat(Slot.last(LEAST, DAY)).isLessThan(Slot.before(LEAST, DAY.plusDays(1)));
    assertThat(Slot.last(LEAST, end)).isLessThan(Slot.before(GREATEST, DAY));
    assertThat(Slot.last(GREATEST, end)).isLessThan(Slot.before(LEAST, end.plusDays(1)));
  }

  @Test
  void aSeatThatWouldReachIntoTheNextDayIsRefused() {
    assertThatThrownBy(() -> Slot.of(LEAST, DAY, LAST_SEAT + 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
