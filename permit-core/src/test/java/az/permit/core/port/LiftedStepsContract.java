package az.permit.core.port;

import static az.permit.core.port.Messages.DAY;
import static az.permit.core.port.Messages.phone;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.citizen.AbuseCase.Step;
import az.permit.core.citizen.LiftedStep;
import az.permit.core.identity.SmsAddress;
import az.permit.core.investigation.CaseFile;
import az.permit.core.investigation.CaseState;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link CitizenRecords} must tell of the cool-downs that {@link CaseFiles} lifted. */
public abstract class LiftedStepsContract {
  private CaseDesk desk;
  private CitizenRecords records;

  /** Empty ones for each test. */
  protected abstract CaseFilesContract.UnderTest empty();

  @BeforeEach
  void start() {
    CaseFilesContract.UnderTest tested = empty();
    desk = new CaseDesk(tested);
    records = tested.citizens();
  }

  private Map<SmsAddress, List<LiftedStep>> lifted(List<SmsAddress> phones, LocalDate since) {
    return records.transact(tx -> tx.lifted(phones, since));
  }

  private CaseFile dismissed() {
    return desk.decide(desk.only(), CaseState.DISMISSED).orElseThrow();
  }

  @Test
  void aCoolDownThatIsDismissedIsLiftedForItsPhoneAndDay() {
    desk.keep(phone(1), Step.COOLED_DOWN, DAY, 1);
    assertThat(lifted(List.of(phone(1)), DAY)).isEmpty();

    dismissed();

    assertThat(lifted(List.of(phone(1), phone(2)), DAY))
        .isEqualTo(Map.of(phone(1), List.of(new LiftedStep(CaseDesk.RULE, DAY))));
    assertThat(lifted(List.of(phone(1)), DAY.plusDays(1))).isEmpty();
    assertThat(lifted(List.of(), DAY)).isEmpty();
  }

  @Test
  void aPhoneIsTheSameHoweverItsOperatorMarksIt() {
    desk.keep(phone(1), Step.COOLED_DOWN, DAY, 1);
    dismissed();
    SmsAddress plus = new SmsAddress(0, 1, "+" + phone(1).value());

    assertThat(lifted(List.of(plus), DAY)).containsOnlyKeys(plus);
  }

  @Test
  void whatIsConfirmedAfterAllIsLiftedNoMore() {
    desk.keep(phone(1), Step.COOLED_DOWN, DAY, 1);

    desk.decide(dismissed(), CaseState.CONFIRMED);

    assertThat(lifted(List.of(phone(1)), DAY)).isEmpty();
  }

  @Test
  void aWarningThatIsDismissedLiftsNothing() {
    desk.keep(phone(1), Step.WARNED, DAY, 1);

    dismissed();

    assertThat(lifted(List.of(phone(1)), DAY)).isEmpty();
  }
}
