package az.permit.persistence.mia;

import static az.permit.core.port.Listings.MADE;
import static az.permit.core.port.Listings.added;
import static az.permit.core.port.Listings.confirmed;
import static az.permit.core.port.Listings.did;
import static az.permit.core.port.Messages.document;
import static az.permit.core.port.Messages.granted;
import static az.permit.core.port.Messages.phone;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.organisation.lifecycle.Confirmed;
import az.permit.core.organisation.lifecycle.Deed;
import az.permit.core.organisation.lifecycle.Withdrawn;
import az.permit.core.organisation.message.MiaCopy;
import az.permit.core.port.Listings;
import az.permit.core.port.Messages;
import az.permit.core.port.NoticeOutbox;
import az.permit.core.port.NoticeOutbox.DueNotice;
import az.permit.core.port.NoticeOutbox.Notice;
import az.permit.core.port.OrganisationRecords;
import az.permit.core.port.OrganisationRecords.Change;
import az.permit.core.port.ReplyOutbox.Backlog;
import az.permit.persistence.citizen.JdbiCitizenRecords;
import az.permit.persistence.database.Database;
import az.permit.persistence.organisation.JdbiOrganisationRecords;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notices of citizens and of organisations in one outbox. */
abstract class TwoKindsContract {
  /** After everything here was made. */
  private static final Instant NOW = Messages.RECEIVED.plusSeconds(3_600);

  private JdbiCitizenRecords citizens;
  private OrganisationRecords organisations;
  private NoticeOutbox notices;

  /** Without any row. */
  abstract Database empty();

  @BeforeEach
  void start() {
    Database database = empty();
    citizens = new JdbiCitizenRecords(database, InstantSource.fixed(Messages.RECEIVED));
    organisations = new JdbiOrganisationRecords(database);
    notices = new JdbiNoticeOutbox(database);
  }

  private void citizen(long number) {
    citizens.transact(t -> t.store(List.of(granted(phone(number), document(number), 1))));
  }

  private Confirmed organisation(int number) {
    Confirmed permit = confirmed(number);
    Listings.store(
        organisations, added(permit).telling(MiaCopy.of(permit, MiaCopy.State.CONFIRMED)));
    return permit;
  }

  private void withdraw(Confirmed permit) {
    Withdrawn withdrawn = permit.withdraw(MADE.plusSeconds(5));
    Listings.store(
        organisations,
        Change.of(permit.head().version(), withdrawn, did(Deed.WITHDRAWN))
            .telling(MiaCopy.of(withdrawn, MiaCopy.State.WITHDRAWN)));
  }

  private List<DueNotice> claim(int limit, Instant now) {
    return notices.claim(limit, now, now.plusSeconds(60));
  }

  private static List<Integer> revisions(List<DueNotice> claimed) {
    return claimed.stream().map(due -> due.notice().revision()).toList();
  }

  private static long ofCitizens(List<DueNotice> claimed) {
    return claimed.stream().filter(due -> due.notice() instanceof Notice.OfCitizen).count();
  }

  @Test
  void aFloodOfOneKindHoldsUpNoneOfTheOther() {
    for (int number = 1; number <= 9; number++) {
      citizen(number);
      organisation(number);
    }

    assertThat(ofCitizens(claim(6, NOW))).isEqualTo(3);
    assertThat(ofCitizens(claim(100, NOW))).isEqualTo(6);
    assertThat(claim(100, NOW)).isEmpty();
  }

  @Test
  void theRoomThatOneKindLeavesGoesToTheOther() {
    for (int number = 1; number <= 9; number++) {
      organisation(number);
    }
    citizen(1);

    assertThat(claim(8, NOW)).hasSize(8);
  }

  @Test
  void smallClaimsTakeTurns() {
    for (int number = 1; number <= 4; number++) {
      citizen(number);
      organisation(number);
    }

    assertThat(ofCitizens(claim(1, NOW)) + ofCitizens(claim(1, NOW))).isEqualTo(1);
  }

  @Test
  void bothKindsAreSettledTogether() {
    citizen(1);
    citizen(2);
    organisation(1);
    organisation(2);
    assertThat(notices.backlog().waiting()).isEqualTo(4);

    notices.postpone(claim(10, NOW), NOW.plusSeconds(30));
    List<DueNotice> again = claim(10, NOW.plusSeconds(30));
    assertThat(again).hasSize(4).extracting(DueNotice::attempts).containsOnly(1);
    notices.renew(again, NOW.plusSeconds(300));
    assertThat(claim(10, NOW.plusSeconds(120))).isEmpty();
    notices.taken(again, NOW);

    assertThat(notices.backlog()).isEqualTo(new Backlog(0, 0, Instant.MAX));
  }

  @Test
  void aLaterRevisionWaitsWhileAnEarlierOneIsOnItsWay() {
    Confirmed permit = organisation(1);
    List<DueNotice> first = claim(10, NOW);
    withdraw(permit);

    assertThat(claim(10, NOW)).isEmpty();
    notices.taken(first, NOW);
    assertThat(revisions(claim(10, NOW))).containsExactly(2);
  }

  @Test
  void aLaterRevisionComesAfterAnEarlierOneThatWasPostponed() {
    Confirmed permit = organisation(1);
    notices.postpone(claim(10, NOW), NOW.plusSeconds(30));
    withdraw(permit);

    assertThat(claim(10, NOW)).isEmpty();
    assertThat(revisions(claim(1, NOW.plusSeconds(30)))).containsExactly(1);
  }

  @Test
  void aRevisionThatWasSetAsideHoldsUpNoLaterOne() {
    Confirmed permit = organisation(1);
    notices.block(claim(10, NOW), NOW);
    withdraw(permit);

    assertThat(revisions(claim(10, NOW))).containsExactly(2);
    assertThat(notices.backlog().blocked()).isEqualTo(1);
  }
}
