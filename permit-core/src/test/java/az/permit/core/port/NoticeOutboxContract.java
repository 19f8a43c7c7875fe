package az.permit.core.port;

import static az.permit.core.port.Messages.RECEIVED;
import static az.permit.core.port.Messages.document;
import static az.permit.core.port.Messages.granted;
import static az.permit.core.port.Messages.phone;
import static az.permit.core.port.Messages.refused;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.citizen.AnsweredMessage;
import az.permit.core.port.NoticeOutbox.DueNotice;
import az.permit.core.port.NoticeOutbox.Notice;
import az.permit.core.port.ReplyOutbox.Backlog;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link NoticeOutbox} must do. */
public abstract class NoticeOutboxContract {
  private static final Instant LEASED = RECEIVED.plusSeconds(60);

  private CitizenRecords records;
  private NoticeOutbox notices;

  /** Empty ones for each test. */
  protected abstract RecordsUnderTest empty();

  @BeforeEach
  void start() {
    RecordsUnderTest tested = empty();
    records = tested.records(new SettableClock(RECEIVED));
    notices = tested.notices();
  }

  private AnsweredMessage store(long number) {
    AnsweredMessage answered = granted(phone(number), document(number), 1);
    records.transact(t -> t.store(List.of(answered)));
    return answered;
  }

  private List<DueNotice> claim(Instant now) {
    return notices.claim(10, now, now.plusSeconds(60));
  }

  @Test
  void aPermitIsToldAtOnceAndARefusalNever() {
    AnsweredMessage granted = store(1);
    records.transact(t -> t.store(List.of(refused(phone(2), 1))));

    List<DueNotice> due = claim(RECEIVED);

    assertThat(due).hasSize(1);
    DueNotice notice = due.get(0);
    assertThat(notice.notice()).isEqualTo(new Notice.OfCitizen(granted.permit().orElseThrow()));
    assertThat(notice.id()).isEqualTo("n-" + notice.notice().permitId().substring(2) + "-1");
    assertThat(notice.at()).isEqualTo(RECEIVED);
    assertThat(notice.attempts()).isZero();
  }

  @Test
  void aLeaseKeepsOthersOffUntilItEnds() {
    store(1);
    DueNotice first = claim(RECEIVED).get(0);

    assertThat(claim(LEASED.minusMillis(1))).isEmpty();
    DueNotice second = claim(LEASED).get(0);
    assertThat(second.id()).isEqualTo(first.id());

    notices.taken(List.of(first), LEASED);
    assertThat(notices.backlog().waiting()).isEqualTo(1);
    notices.taken(List.of(second), LEASED);
    assertThat(notices.backlog()).isEqualTo(new Backlog(0, 0, Instant.MAX));
    assertThat(claim(LEASED.plusSeconds(600))).isEmpty();
  }

  @Test
  void aRenewedLeaseHoldsLongerAndALostOneCannotBeRenewed() {
    store(1);
    List<DueNotice> first = claim(RECEIVED);
    notices.renew(first, LEASED.plusSeconds(60));
    assertThat(claim(LEASED)).isEmpty();

    List<DueNotice> second = claim(LEASED.plusSeconds(60));
    notices.renew(first, LEASED.plusSeconds(600));
    assertThat(second).hasSize(1);
    assertThat(claim(LEASED.plusSeconds(120))).hasSize(1);
  }

  @Test
  void noMoreThanTheLimitAreClaimed() {
    store(1);
    store(2);
    store(3);

    assertThat(notices.claim(2, RECEIVED, LEASED)).hasSize(2);
    assertThat(notices.claim(2, RECEIVED, LEASED)).hasSize(1);
  }

  @Test
  void aPostponedNoticeComesAgainWithItsAttemptCounted() {
    store(1);
    notices.postpone(claim(RECEIVED), RECEIVED.plusSeconds(30));

    assertThat(claim(RECEIVED.plusSeconds(29))).isEmpty();
    assertThat(claim(RECEIVED.plusSeconds(30))).extracting(DueNotice::attempts).containsExactly(1);
  }

  @Test
  void aBlockedNoticeHoldsUpNobody() {
    store(1);
    notices.block(claim(RECEIVED), RECEIVED);
    store(2);

    assertThat(claim(LEASED.plusSeconds(600))).hasSize(1);
    assertThat(notices.backlog()).isEqualTo(new Backlog(1, 1, RECEIVED));
  }
}
