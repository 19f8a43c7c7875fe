package az.permit.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.Pin;
import az.permit.core.identity.SmsAddress;
import az.permit.core.identity.Tin;
import az.permit.core.memory.InMemoryPopulationRegister;
import az.permit.core.organisation.Organisation;
import az.permit.core.organisation.form.Employee;
import az.permit.core.organisation.form.Employee.Card;
import az.permit.core.organisation.message.EmployeeNotice;
import az.permit.core.port.EmployeeNotices;
import az.permit.core.port.StorageUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class EmployeeTellerTest {
  private static final SmsAddress PHONE = SmsAddress.international("994501234567");
  private static final Duration PAUSE = Duration.ofMillis(20);

  private static final Employee EMPLOYEE =
      new Employee(
          new Pin("2480RZZ"),
          new Card("AZE", "12345678"),
          "Elmin",
          "Əbilov",
          "",
          LocalDate.of(1985, 2, 28),
          new Card("", ""),
          "Mərkəz",
          "developer",
          "");

  private final Waiting notices = new Waiting();
  private final List<String> sent = new CopyOnWriteArrayList<>();
  private final CountDownLatch mayLeave = new CountDownLatch(1);
  private final EmployeeTeller teller =
      new EmployeeTeller(
          notices,
          new InMemoryPopulationRegister(
              Map.of(), Map.of(new IdentityDocument("AZE", "12345678"), PHONE)),
          this::send,
          InstantSource.system(),
          PAUSE);

  @AfterEach
  void stop() throws Exception {
    mayLeave.countDown();
    teller.stop(Duration.ofSeconds(5));
  }

  @Test
  void whatBecomesDueIsToldByAndBy() {
    mayLeave.countDown();
    teller.start();
    notices.add(notice());
    await().until(() -> sent.size() == 1);
    notices.add(notice());

    await().until(() -> sent.size() == 2);
  }

  @Test
  void itGoesOnWhenTheStorageIsBack() {
    mayLeave.countDown();
    notices.breakDown(true);
    notices.add(notice());
    teller.start();
    await().until(() -> notices.failures() > 2);

    notices.breakDown(false);

    await().until(() -> sent.size() == 1);
  }

  @Test
  void stoppedWhileAnSmsIsUnderWayItSendsThatOneAndNoOther() throws Exception {
    notices.add(notice());
    notices.add(notice());
    teller.start();
    await().until(() -> sent.size() == 1);

    assertThat(teller.stop(Duration.ofMillis(50))).isFalse();
    mayLeave.countDown();

    assertThat(teller.stop(Duration.ofSeconds(10))).isTrue();
    assertThat(sent).hasSize(1);
    assertThat(notices.postponed()).isEqualTo(1);
  }

  @Test
  void aTellerThatNeverBeganIsStoppedAtOnce() throws Exception {
    assertThat(teller.stop(Duration.ofSeconds(10))).isTrue();
  }

  private boolean send(SmsAddress to, String text) {
    sent.add(text);
    try {
      mayLeave.await();
    } catch (InterruptedException e) {
      throw new AssertionError("expected no interrupt", e);
    }
    return true;
  }

  private static EmployeeNotice notice() {
    return new EmployeeNotice(
        "permit",
        new Organisation(new Tin("1234567891"), "Təşkilat"),
        EMPLOYEE,
        LocalDate.of(2020, 4, 7),
        LocalDate.of(2020, 4, 20),
        Instant.EPOCH);
  }

  /** Notices without a database. */
  private static final class Waiting implements EmployeeNotices {
    private final List<EmployeeNotice> due = new ArrayList<>();
    private boolean broken;
    private int failures;
    private int postponed;

    synchronized void add(EmployeeNotice notice) {
      due.add(notice);
    }

    synchronized void breakDown(boolean nowBroken) {
      broken = nowBroken;
    }

    synchronized int failures() {
      return failures;
    }

    synchronized int postponed() {
      return postponed;
    }

    @Override
    public synchronized List<DueEmployeeNotice> claim(int limit, Instant now, Instant leaseUntil) {
      if (broken) {
        failures++;
        throw new StorageUnavailable("broken on purpose");
      }
      List<DueEmployeeNotice> claimed =
          due.stream().map(notice -> new DueEmployeeNotice(1, notice)).toList();
      due.clear();
      return claimed;
    }

    @Override
    public synchronized void done(List<DueEmployeeNotice> notices, Instant at) {}

    @Override
    public synchronized void postpone(List<DueEmployeeNotice> notices, Instant nextAttemptAt) {
      postponed += notices.size();
    }

    @Override
    public synchronized long waiting() {
      return due.size();
    }
  }
}
