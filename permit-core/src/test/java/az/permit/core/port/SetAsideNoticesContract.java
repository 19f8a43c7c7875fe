package az.permit.core.port;

import static az.permit.core.port.Messages.RECEIVED;
import static az.permit.core.port.Messages.document;
import static az.permit.core.port.Messages.granted;
import static az.permit.core.port.Messages.phone;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.port.NoticeOutbox.DueNotice;
import az.permit.core.port.SetAsideNotices.SetAside;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link SetAsideNotices} must do. */
public abstract class SetAsideNoticesContract {
  private static final Instant LATER = RECEIVED.plusSeconds(600);

  private CitizenRecords records;
  private NoticeOutbox notices;
  private SetAsideNotices setAside;

  /** Empty ones for each test. */
  protected abstract RecordsUnderTest empty();

  @BeforeEach
  void start() {
    RecordsUnderTest tested = empty();
    records = tested.records(new SettableClock(RECEIVED));
    notices = tested.notices();
    setAside = tested.setAside();
  }

  private DueNotice blocked(long number) {
    records.transact(t -> t.store(List.of(granted(phone(number), document(number), 1))));
    List<DueNotice> due = notices.claim(10, RECEIVED, RECEIVED.plusSeconds(60));
    notices.block(due, RECEIVED);
    return due.get(0);
  }

  @Test
  void aBlockedNoticeIsListedAndOneThatWaitsIsNot() {
    DueNotice blocked = blocked(1);
    records.transact(t -> t.store(List.of(granted(phone(2), document(2), 1))));

    assertThat(setAside.list(10))
        .containsExactly(
            new SetAside(
                blocked.id(), "citizen-permit", blocked.notice().permitId(), 1, 1, RECEIVED));
  }

  @Test
  void noMoreThanTheLimitAreListed() {
    blocked(1);
    blocked(2);

    assertThat(setAside.list(1)).hasSize(1);
  }

  @Test
  void aReplayedNoticeIsDueAsIfItHadNeverBeenPosted() {
    DueNotice blocked = blocked(1);

    assertThat(setAside.replay(List.of(blocked.id()), LATER)).containsExactly(blocked.id());

    List<DueNotice> due = notices.claim(10, LATER, LATER.plusSeconds(60));
    assertThat(due).extracting(DueNotice::id).containsExactly(blocked.id());
    assertThat(due).extracting(DueNotice::attempts).containsExactly(0);
    assertThat(setAside.list(10)).isEmpty();
    notices.taken(due, LATER);
    assertThat(notices.backlog().waiting()).isZero();
  }

  @Test
  void aReplayedNoticeIsNotDueBeforeItIsReplayed() {
    DueNotice blocked = blocked(1);
    setAside.replay(List.of(blocked.id()), LATER);

    assertThat(notices.claim(10, LATER.minusSeconds(1), LATER)).isEmpty();
  }

  @Test
  void whatIsNotSetAsideIsPassedOver() {
    DueNotice blocked = blocked(1);
    records.transact(t -> t.store(List.of(granted(phone(2), document(2), 1))));
    DueNotice waits = notices.claim(10, RECEIVED, LATER).get(0);

    List<String> asked = List.of(waits.id(), "n-none-1", "no id", blocked.id(), blocked.id());

    assertThat(setAside.replay(asked, LATER)).containsExactly(blocked.id());
    notices.taken(List.of(waits), LATER);
    assertThat(notices.backlog().waiting()).isEqualTo(1);
  }
}
