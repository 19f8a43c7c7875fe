package az.permit.core.port;

import static az.permit.core.port.Messages.RECEIVED;
import static az.permit.core.port.Messages.phone;
import static az.permit.core.port.Messages.refused;
import static az.permit.core.port.Messages.withCase;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.citizen.AbuseCase;
import az.permit.core.citizen.AnsweredMessage;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link AbuseCases} must do. */
public abstract class AbuseCasesContract {
  private CitizenRecords records;
  private AbuseCases cases;

  /** Empty ones for each test. */
  protected abstract RecordsUnderTest empty();

  @BeforeEach
  void start() {
    RecordsUnderTest tested = empty();
    records = tested.records(new SettableClock(RECEIVED));
    cases = tested.cases();
  }

  @Test
  void aCaseComesBackAsItWas() {
    AnsweredMessage answered = withCase(refused(phone(1), 1));
    records.transact(t -> t.store(List.of(answered)));

    assertThat(cases.latest(10)).isEqualTo(answered.cases());
  }

  @Test
  void aStepIsOneCaseHoweverOftenItIsTakenOnADay() {
    records.transact(t -> t.store(List.of(withCase(refused(phone(1), 1)))));
    records.transact(t -> t.store(List.of(withCase(refused(phone(1), 2)))));

    assertThat(cases.latest(10)).hasSize(1);
  }

  @Test
  void noMoreThanTheLimitAreListed() {
    records.transact(t -> t.store(List.of(withCase(refused(phone(1), 1)))));
    records.transact(t -> t.store(List.of(withCase(refused(phone(2), 1)))));

    List<AbuseCase> latest = cases.latest(1);
    assertThat(latest).hasSize(1);
  }
}
