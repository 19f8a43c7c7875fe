package az.permit.core.port;

import static az.permit.core.port.Listings.MADE;
import static az.permit.core.port.Listings.confirmed;
import static az.permit.core.port.Listings.id;
import static az.permit.core.port.Listings.told;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.port.EmployeeNotices.DueEmployeeNotice;
import az.permit.core.port.OrganisationRecords.Change;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link EmployeeNotices} must do. */
public abstract class EmployeeNoticesContract {
  private static final Instant LEASED = MADE.plusSeconds(60);

  private OrganisationRecords records;
  private EmployeeNotices notices;

  /** Empty ones for each test. */
  protected abstract OrganisationsUnderTest empty();

  @BeforeEach
  void start() {
    OrganisationsUnderTest tested = empty();
    records = tested.records();
    notices = tested.employeeNotices();
  }

  private Change store(int number) {
    Change change = told(confirmed(number));
    Listings.store(records, change);
    return change;
  }

  private List<DueEmployeeNotice> claim(Instant now) {
    return notices.claim(10, now, now.plusSeconds(60));
  }

  @Test
  void aNoticeIsDueAtOnceAndComesAsItWas() {
    Change change = store(1);

    assertThat(claim(MADE))
        .extracting(DueEmployeeNotice::notice)
        .containsExactly(change.employee().orElseThrow());
    assertThat(notices.waiting()).isEqualTo(1);
  }

  @Test
  void noMoreThanTheLimitAreClaimed() {
    store(1);
    store(2);
    store(3);

    assertThat(notices.claim(2, MADE, LEASED)).hasSize(2);
    assertThat(notices.claim(2, MADE, LEASED)).hasSize(1);
  }

  @Test
  void aLeaseKeepsOthersOffUntilItEndsAndItsFormerHolderIsIgnored() {
    store(1);
    List<DueEmployeeNotice> first = claim(MADE);
    assertThat(claim(LEASED.minusMillis(1))).isEmpty();
    List<DueEmployeeNotice> second = claim(LEASED);
    assertThat(second).hasSize(1);

    notices.done(first, LEASED);
    notices.postpone(first, LEASED);
    assertThat(notices.waiting()).isEqualTo(1);
    assertThat(claim(LEASED)).isEmpty();

    notices.done(second, LEASED);
    assertThat(notices.waiting()).isZero();
    assertThat(claim(LEASED.plusSeconds(600))).isEmpty();
  }

  @Test
  void aPostponedNoticeComesAgainAtItsTime() {
    store(1);
    notices.postpone(claim(MADE), MADE.plusSeconds(30));

    assertThat(claim(MADE.plusSeconds(29))).isEmpty();
    assertThat(claim(MADE.plusSeconds(30)))
        .extracting(due -> due.notice().permit())
        .containsExactly(id(1));
  }
}
