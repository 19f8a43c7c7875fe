package az.permit.mia.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecisionRulesTest {
  private static final String DAY_SHIFT = "Gündüz növbəsi";

  @Test
  void mostPermitsAreApproved() {
    assertThat(rejection("2480RZZ", List.of("baki", "seki"), DAY_SHIFT)).isEmpty();
    assertThat(rejection("XXX2480", List.of("baki"), "")).isEmpty();
  }

  @Test
  void aVehicleAloneIsOnNoWantedList() {
    assertThat(DecisionRules.USUAL.rejection(permit(Optional.empty(), List.of("baki"), "")))
        .isEmpty();
  }

  @Test
  void aPersonOnTheWantedListIsRejected() {
    assertThat(rejection("2480XXX", List.of("baki"), DAY_SHIFT).orElseThrow())
        .contains("axtarışdadır", "XXX")
        .doesNotContain("2480");
  }

  @Test
  void oneClosedTerritoryIsEnough() {
    assertThat(rejection("2480RZZ", List.of("baki", "lerik"), DAY_SHIFT).orElseThrow())
        .contains("bağlıdır", "lerik");
  }

  @Test
  void aNoteMayAskForARejection() {
    assertThat(rejection("2480RZZ", List.of("baki"), "Xahiş: imtina edin").orElseThrow())
        .contains("«imtina»");
  }

  @Test
  void theWantedListComesFirst() {
    assertThat(rejection("2480XXX", List.of("lerik"), "imtina").orElseThrow()).contains("XXX");
  }

  private static Optional<String> rejection(String pin, List<String> territories, String note) {
    return DecisionRules.USUAL.rejection(permit(Optional.of(pin), territories, note));
  }

  private static ReceivedOrganisationPermit permit(
      Optional<String> pin, List<String> territories, String note) {
    return new ReceivedOrganisationPermit(
        "n-9X-1",
        Instant.EPOCH,
        "p-9X",
        1,
        "confirmed",
        "1234567891",
        pin,
        Optional.of("10-AZ-158"),
        LocalDate.of(2020, 4, 7),
        LocalDate.of(2020, 4, 20),
        territories,
        "7KQ4-M2XP",
        note);
  }
}
