package az.permit.core.port;

import static az.permit.core.port.Messages.DAY;
import static az.permit.core.port.Messages.RECEIVED;
import static az.permit.core.port.Messages.document;
import static az.permit.core.port.Messages.granted;
import static az.permit.core.port.Messages.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.permit.core.citizen.CitizenNoticeKind;
import az.permit.core.citizen.PastPermit;
import az.permit.core.citizen.Permit;
import az.permit.core.citizen.PermitChange;
import az.permit.core.port.NoticeOutbox.DueNotice;
import az.permit.core.port.NoticeOutbox.Notice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link PermitChanges} must do. */
public abstract class PermitChangesContract {
  private static final Instant LATER = RECEIVED.plusSeconds(1_800);

  private CitizenRecords records;
  private NoticeOutbox notices;
  private SetAsideNotices setAside;
  private PermitChanges changes;
  private Permit permit;
  private Instant until;

  /** Empty ones for each test. */
  protected abstract RecordsUnderTest empty();

  @BeforeEach
  void start() {
    RecordsUnderTest tested = empty();
    records = tested.records(new SettableClock(RECEIVED));
    notices = tested.notices();
    setAside = tested.setAside();
    changes = tested.changes();
    records.transact(t -> t.store(List.of(granted(phone(1), document(1), 1))));
    permit = issued();
    until = permit.validity().untilExclusive().plus(Duration.ofHours(2));
  }

  private Permit issued() {
    Notice notice = notices.claim(1, RECEIVED, RECEIVED).get(0).notice();
    return ((Notice.OfCitizen) notice).permit();
  }

  private PermitChange extension(int replaces, Instant newUntil) {
    return new PermitChange(permit.id(), replaces, CitizenNoticeKind.EXTENDED, newUntil, LATER);
  }

  private List<DueNotice> claim() {
    return notices.claim(10, LATER, LATER.plusSeconds(60));
  }

  @Test
  void anExtendedPermitHoldsLongerInItsNextRevision() {
    Permit changed = changes.keep(extension(1, until)).orElseThrow();

    assertThat(changed.revision()).isEqualTo(2);
    assertThat(changed.validity().fromInclusive()).isEqualTo(permit.validity().fromInclusive());
    assertThat(changed.validity().untilExclusive()).isEqualTo(until);
    assertThat(changed.document()).isEqualTo(permit.document());
    List<PastPermit> past =
        records.transact(
            t -> t.permits(List.of(permit.holder()), DAY).getOrDefault(permit.holder(), List.of()));
    assertThat(past).extracting(PastPermit::validity).containsExactly(changed.validity());
  }

  @Test
  void miaIsToldOfEveryRevisionByItsKind() {
    notices.taken(claim(), RECEIVED);
    Permit extended = changes.keep(extension(1, until)).orElseThrow();
    notices.taken(claim(), LATER);
    Permit revoked =
        changes
            .keep(new PermitChange(permit.id(), 2, CitizenNoticeKind.REVOKED, LATER, LATER))
            .orElseThrow();

    List<DueNotice> due = claim();

    assertThat(due).extracting(DueNotice::at).containsExactly(LATER);
    assertThat(due)
        .extracting(DueNotice::notice)
        .containsExactly(new Notice.OfCitizen(revoked, CitizenNoticeKind.REVOKED));
    assertThat(due).extracting(DueNotice::id).containsExactly(id(3));
    assertThat(extended.revision()).isEqualTo(2);
    notices.taken(due, LATER);
    assertThat(notices.backlog().waiting()).isZero();
  }

  @Test
  void aChangeThatFollowsAnotherRevisionIsNotKept() {
    notices.taken(claim(), RECEIVED);
    changes.keep(extension(1, until));

    assertThat(changes.keep(extension(1, until.plusSeconds(60)))).isEmpty();
    assertThat(changes.keep(extension(3, until.plusSeconds(60)))).isEmpty();
    assertThat(claim()).extracting(DueNotice::id).containsExactly(id(2));
  }

  @Test
  void aPermitThatNeverWasIsNotChanged() {
    assertThat(
            changes.keep(new PermitChange("p-none", 1, CitizenNoticeKind.EXTENDED, until, LATER)))
        .isEmpty();
  }

  @Test
  void aPermitMustEndAfterItBegins() {
    assertThatThrownBy(() -> changes.keep(extension(1, permit.validity().fromInclusive())))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(changes.keep(extension(1, until))).isPresent();
  }

  @Test
  void aLaterRevisionWaitsWhileAnEarlierOneIsHeldOrDueLater() {
    List<DueNotice> first = claim();
    changes.keep(extension(1, until));
    assertThat(claim()).isEmpty();

    notices.postpone(first, LATER.plusSeconds(600));
    assertThat(claim()).isEmpty();

    List<DueNotice> again = notices.claim(10, LATER.plusSeconds(600), LATER.plusSeconds(660));
    assertThat(again).extracting(DueNotice::id).startsWith(id(1));
    notices.taken(again, LATER.plusSeconds(600));
    if (again.size() == 1) {
      List<DueNotice> second = notices.claim(10, LATER.plusSeconds(600), LATER.plusSeconds(660));
      assertThat(second).extracting(DueNotice::id).containsExactly(id(2));
    }
  }

  @Test
  void aLaterRevisionDoesNotWaitForOneThatWasSetAside() {
    List<DueNotice> first = claim();
    notices.block(first, RECEIVED);
    changes.keep(extension(1, until));

    assertThat(claim()).extracting(DueNotice::id).containsExactly(id(2));
    assertThat(setAside.list(10)).hasSize(1);
  }

  private String id(int revision) {
    return new NoticeId(permit.id(), revision).text();
  }
}
