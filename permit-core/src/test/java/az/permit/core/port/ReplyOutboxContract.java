package az.permit.core.port;

import static az.permit.core.port.Messages.RECEIVED;
import static az.permit.core.port.Messages.phone;
import static az.permit.core.port.Messages.refused;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.citizen.AnsweredMessage;
import az.permit.core.port.ReplyOutbox.Backlog;
import az.permit.core.port.ReplyOutbox.Settlement;
import az.permit.core.port.ReplyOutbox.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link ReplyOutbox} must do. */
public abstract class ReplyOutboxContract {
  private static final String OPERATOR = "azercell";
  private static final Instant LEASE_OVER = RECEIVED.plus(ReplyOutbox.LEASE);

  private final SettableClock clock = new SettableClock(RECEIVED);
  private CitizenRecords records;
  private ReplyOutbox replies;

  /** Empty ones for each test. */
  protected abstract RecordsUnderTest empty();

  @BeforeEach
  void start() {
    RecordsUnderTest tested = empty();
    records = tested.records(clock);
    replies = tested.replies();
  }

  private List<DueReply> store(AnsweredMessage... answered) {
    return records.transact(t -> t.store(List.of(answered)));
  }

  private List<DueReply> claim(Instant now) {
    return replies.claim(OPERATOR, 10, now);
  }

  private void settle(DueReply reply, State state, Instant nextAttemptAt) {
    replies.settle(List.of(new Settlement(reply, state, RECEIVED, nextAttemptAt, 0, "id")));
  }

  @Test
  void aLateAnswerIsBelievedUntilTheReplyIsClaimedAnew() {
    DueReply reply = store(refused(phone(1), 1)).get(0);
    settle(reply, State.UNKNOWN, RECEIVED.plusSeconds(60));
    settle(reply, State.SENT, Instant.MAX);
    assertThat(claim(RECEIVED.plusSeconds(600))).isEmpty();

    DueReply other = store(refused(phone(2), 1)).get(0);
    settle(other, State.UNKNOWN, RECEIVED.plusSeconds(60));
    assertThat(claim(RECEIVED.plusSeconds(60))).hasSize(1);
    settle(other, State.SENT, Instant.MAX);
    assertThat(replies.backlog().waiting()).isEqualTo(1);
  }

  @Test
  void anEmptyOutboxHasNothingDue() {
    assertThat(claim(RECEIVED)).isEmpty();
    assertThat(replies.backlog()).isEqualTo(new Backlog(0, 0, Instant.MAX));
  }

  @Test
  void whatWasHandedOverIsDueAgainOnlyWhenItsLeaseEnded() {
    DueReply handed = store(refused(phone(1), 1)).get(0);

    assertThat(claim(LEASE_OVER.minusMillis(1))).isEmpty();

    DueReply claimed = claim(LEASE_OVER).get(0);
    assertThat(claimed.id()).isEqualTo(handed.id());
    assertThat(claimed.reply()).isEqualTo(handed.reply());
    assertThat(claimed.lease()).isGreaterThan(handed.lease());
    assertThat(claim(LEASE_OVER)).isEmpty();
  }

  @Test
  void aReplyThatIsHeldBackIsDueAtItsTime() {
    Instant notBefore = RECEIVED.plus(Duration.ofMinutes(15));
    assertThat(store(Messages.heldUntil(refused(phone(1), 1), notBefore))).isEmpty();

    assertThat(claim(notBefore.minusMillis(1))).isEmpty();
    assertThat(claim(notBefore)).hasSize(1);
  }

  @Test
  void theLongestDueComeFirstAndNoMoreThanTheLimit() {
    store(Messages.heldUntil(refused(phone(1), 1), RECEIVED.plusSeconds(30)));
    store(Messages.heldUntil(refused(phone(2), 1), RECEIVED.plusSeconds(10)));
    store(Messages.heldUntil(refused(phone(3), 1), RECEIVED.plusSeconds(20)));

    List<DueReply> claimed = replies.claim(OPERATOR, 2, RECEIVED.plusSeconds(60));

    assertThat(claimed).extracting(r -> r.reply().to()).containsExactly(phone(2), phone(3));
  }

  @Test
  void anotherOperatorsRepliesAreNotClaimed() {
    store(refused(phone(1), 1));

    assertThat(replies.claim("bakcell", 10, LEASE_OVER)).isEmpty();
  }

  @Test
  void whatExpiredIsSettledAsSuchAndMakesRoom() {
    store(refused(phone(1), 1), refused(phone(2), 1));
    Instant expiry = claim(LEASE_OVER).get(0).reply().expiresAt();

    assertThat(claim(expiry)).hasSize(2);
    assertThat(claim(expiry.plusSeconds(60))).isEmpty();
    assertThat(replies.backlog()).isEqualTo(new Backlog(0, 0, Instant.MAX));
  }

  @Test
  void whatWasSentIsNeverDueAgain() {
    DueReply handed = store(refused(phone(1), 1)).get(0);
    settle(handed, State.SENT, Instant.MAX);

    assertThat(claim(LEASE_OVER)).isEmpty();
    assertThat(replies.backlog().waiting()).isZero();
  }

  @Test
  void aRetryIsDueAtItsTimeAndCounted() {
    for (State state : List.of(State.RETRY, State.UNKNOWN)) {
      DueReply handed = store(refused(phone(state.ordinal()), 1)).get(0);
      Instant next = RECEIVED.plusSeconds(30);
      settle(handed, state, next);

      assertThat(claim(next.minusMillis(1))).isEmpty();
      DueReply again = claim(next).get(0);
      assertThat(again.attempts()).isEqualTo(1);
      settle(again, State.SENT, Instant.MAX);
    }
  }

  @Test
  void whatIsGivenBackIsDueAtOnceAndNotCounted() {
    settle(store(refused(phone(1), 1)).get(0), State.DUE, Instant.MAX);

    assertThat(claim(RECEIVED)).extracting(DueReply::attempts).containsExactly(0);
  }

  @Test
  void whatIsBlockedIsCountedApartAndNeverDue() {
    settle(store(refused(phone(1), 1)).get(0), State.BLOCKED, Instant.MAX);

    assertThat(claim(LEASE_OVER.plus(Duration.ofHours(1)))).isEmpty();
    assertThat(replies.backlog()).isEqualTo(new Backlog(0, 1, Instant.MAX));
  }

  @Test
  void whoeverHeldTheLeaseBeforeIsIgnored() {
    DueReply former = store(refused(phone(1), 1)).get(0);
    DueReply present = claim(LEASE_OVER).get(0);

    settle(former, State.SENT, Instant.MAX);
    replies.renew(List.of(former), LEASE_OVER.plusSeconds(5));

    assertThat(replies.backlog().waiting()).isEqualTo(1);
    assertThat(claim(LEASE_OVER.plus(ReplyOutbox.LEASE))).hasSize(1);
    settle(present, State.SENT, Instant.MAX);
    assertThat(replies.backlog().waiting()).isEqualTo(1);
  }

  @Test
  void aRenewedLeaseLastsLonger() {
    DueReply handed = store(refused(phone(1), 1)).get(0);
    Instant renewed = RECEIVED.plusSeconds(5);
    replies.renew(List.of(handed), renewed);

    assertThat(claim(LEASE_OVER)).isEmpty();
    assertThat(claim(renewed.plus(ReplyOutbox.LEASE))).hasSize(1);
  }

  @Test
  void aSettledReplyHasNoLeaseToRenew() {
    DueReply handed = store(refused(phone(1), 1)).get(0);
    Instant next = RECEIVED.plusSeconds(1);
    settle(handed, State.RETRY, next);
    replies.renew(List.of(handed), RECEIVED.plusSeconds(60));

    assertThat(claim(next)).hasSize(1);
  }

  @Test
  void theBacklogTellsTheOldest() {
    store(Messages.heldUntil(refused(phone(1), 1), RECEIVED.plusSeconds(30)));
    store(refused(phone(2), 1));

    assertThat(replies.backlog()).isEqualTo(new Backlog(2, 0, RECEIVED));
  }
}
