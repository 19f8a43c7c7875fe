package az.permit.core.port;

import static az.permit.core.port.Listings.BAKERY;
import static az.permit.core.port.Listings.MADE;
import static az.permit.core.port.Listings.MILL;
import static az.permit.core.port.Listings.added;
import static az.permit.core.port.Listings.confirmed;
import static az.permit.core.port.Listings.details;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.organisation.Organisation;
import az.permit.core.organisation.lifecycle.Rejected;
import az.permit.core.organisation.message.RepresentativeNotice;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link RepresentativeNotices} must do. */
public abstract class RepresentativeNoticesContract {
  private OrganisationRecords records;
  private RepresentativeNotices notices;

  /** Empty ones for each test. */
  protected abstract OrganisationsUnderTest empty();

  @BeforeEach
  void start() {
    OrganisationsUnderTest tested = empty();
    records = tested.records();
    notices = tested.representativeNotices();
  }

  private RepresentativeNotice rejected(int number, Organisation organisation) {
    Rejected permit =
        confirmed(number, organisation, details(number))
            .reject("Əsas yoxdur", MADE.plus(Duration.ofMinutes(number)));
    RepresentativeNotice notice =
        RepresentativeNotice.of(permit, RepresentativeNotice.Kind.REJECTED);
    Listings.store(records, added(permit).telling(notice));
    return notice;
  }

  @Test
  void theNewestComeFirstAndOnlyToTheirOrganisation() {
    RepresentativeNotice first = rejected(1, MILL);
    rejected(2, BAKERY);
    RepresentativeNotice third = rejected(3, MILL);

    assertThat(notices.latest(MILL.tin(), Slice.first(10))).containsExactly(third, first);
    assertThat(notices.unread(MILL.tin())).isEqualTo(2);
  }

  @Test
  void theListIsReadInParts() {
    RepresentativeNotice first = rejected(1, MILL);
    RepresentativeNotice second = rejected(2, MILL);
    RepresentativeNotice third = rejected(3, MILL);

    assertThat(notices.latest(MILL.tin(), Slice.first(2))).containsExactly(third, second);
    assertThat(notices.latest(MILL.tin(), Slice.after(second.id(), 2))).containsExactly(first);
    assertThat(notices.latest(MILL.tin(), Slice.page(2, 2))).containsExactly(first);
    assertThat(notices.latest(MILL.tin(), Slice.after("r-unknown", 2))).isEmpty();
    assertThat(notices.latest(BAKERY.tin(), Slice.after(second.id(), 2))).isEmpty();
  }

  @Test
  void aNoticeThatWasReadSaysWhen() {
    RepresentativeNotice notice = rejected(1, MILL);
    records.transact(t -> t.markRead(MILL.tin(), List.of(notice.id()), MADE.plusSeconds(99)));

    assertThat(notices.latest(MILL.tin(), Slice.first(9)))
        .containsExactly(notice.read(MADE.plusSeconds(99)));
    assertThat(notices.unread(MILL.tin())).isZero();
  }
}
