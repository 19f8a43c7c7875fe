package az.permit.core.port;

import static az.permit.core.port.Messages.DAY;
import static az.permit.core.port.Messages.RECEIVED;
import static az.permit.core.port.Messages.document;
import static az.permit.core.port.Messages.granted;
import static az.permit.core.port.Messages.part;
import static az.permit.core.port.Messages.phone;
import static az.permit.core.port.Messages.refused;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.permit.core.citizen.AnsweredMessage;
import az.permit.core.citizen.IncomingMessage;
import az.permit.core.citizen.PastMessage;
import az.permit.core.citizen.PastPermit;
import az.permit.core.identity.Holder;
import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.SmsAddress;
import az.permit.core.port.CitizenRecords.PhoneHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link CitizenRecords} must do. */
public abstract class CitizenRecordsContract {
  private static final SmsAddress PHONE = phone(1);
  private static final IdentityDocument DOCUMENT = document(1);
  private static final Holder HOLDER = Holder.of(DOCUMENT);

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

  private PhoneHistory history(SmsAddress phone) {
    return requireNonNull(records.transact(t -> t.phones(List.of(phone), DAY)).get(phone));
  }

  private List<DueReply> redelivered(PastMessage first, Instant at) {
    return records.transact(t -> t.redelivered(PHONE, first, at, true));
  }

  private List<IncomingMessage> keep(IncomingMessage part, Instant since) {
    return records.transact(t -> t.keepPart(part, since));
  }

  private List<PastPermit> permits(Holder holder) {
    return requireNonNull(records.transact(t -> t.permits(List.of(holder), DAY)).get(holder));
  }

  @Test
  void unknownPhonesAndHoldersHaveEmptyHistories() {
    assertThat(history(PHONE)).isEqualTo(PhoneHistory.EMPTY);
    assertThat(permits(HOLDER)).isEmpty();
  }

  @Test
  void aStoredMessageComesBackAsItWas() {
    AnsweredMessage granted = granted(PHONE, DOCUMENT, 1);
    store(granted);

    PhoneHistory history = history(PHONE);

    assertThat(history.countByDay()).isEqualTo(Map.of(DAY, 1));
    assertThat(history.messages())
        .containsExactly(
            new PastMessage(
                DAY,
                1,
                granted.message().operator(),
                granted.message().to(),
                granted.message().octets(),
                RECEIVED,
                granted.request(),
                "granted",
                granted.repeatUntil(),
                granted.reply().map(reply -> reply.text()),
                1));
    assertThat(permits(HOLDER))
        .containsExactly(new PastPermit(DAY, 1, "2", granted.permit().orElseThrow().validity()));
  }

  @Test
  void anUnreadMessageComesBackWithoutARequest() {
    store(Messages.silent(refused(PHONE, 1)));

    PastMessage past = history(PHONE).messages().get(0);

    assertThat(past.request()).isEmpty();
    assertThat(past.replyText()).isEmpty();
    assertThat(past.outcome()).isEqualTo("no-code");
  }

  @Test
  void aPhoneIsItsNumberHoweverItIsWritten() {
    store(refused(PHONE, 1));
    SmsAddress plus = new SmsAddress(0, 0, "+" + PHONE.value());

    Map<SmsAddress, PhoneHistory> both = records.transact(t -> t.phones(List.of(PHONE, plus), DAY));

    assertThat(both.get(plus)).isEqualTo(both.get(PHONE));
    assertThat(history(plus).messages()).hasSize(1);
  }

  @Test
  void earlierDaysAreLeftOut() {
    store(granted(PHONE, DOCUMENT, 1));

    assertThat(records.transact(t -> t.phones(List.of(PHONE), DAY.plusDays(1))).get(PHONE))
        .isEqualTo(PhoneHistory.EMPTY);
    assertThat(records.transact(t -> t.permits(List.of(HOLDER), DAY.plusDays(1))).get(HOLDER))
        .isEmpty();
  }

  @Test
  void ofAFloodTheFirstOfTheDayAndTheTrueCountAreGiven() {
    int sent = PhoneHistory.MOST + 7;
    List<AnsweredMessage> flood = new ArrayList<>();
    for (int ordinal = sent; ordinal >= 1; ordinal--) {
      flood.add(refused(PHONE, ordinal));
    }
    records.transact(t -> t.store(flood));

    PhoneHistory history = history(PHONE);

    assertThat(history.countByDay()).isEqualTo(Map.of(DAY, sent));
    assertThat(history.messages()).hasSize(PhoneHistory.MOST);
    assertThat(history.messages()).extracting(PastMessage::ordinal).isSorted().startsWith(1);
  }

  @Test
  void whatATransactionStoredItSees() {
    List<PastPermit> seen =
        records.transact(
            t -> {
              t.store(List.of(granted(PHONE, DOCUMENT, 1)));
              return t.permits(List.of(HOLDER), DAY).get(HOLDER);
            });

    assertThat(seen).hasSize(1);
  }

  @Test
  void nothingIsKeptOfWorkThatThrows() {
    assertThatThrownBy(
            () ->
                records.transact(
                    t -> {
                      t.keepPart(part(PHONE, 1, "a", RECEIVED), RECEIVED);
                      t.store(List.of(Messages.withCase(granted(PHONE, DOCUMENT, 1))));
                      throw new IllegalArgumentException("poison");
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("poison");

    assertThat(history(PHONE)).isEqualTo(PhoneHistory.EMPTY);
    assertThat(permits(HOLDER)).isEmpty();
    assertThat(replies.backlog().waiting()).isZero();
    store(Messages.withCase(granted(PHONE, DOCUMENT, 1)));
    assertThat(history(PHONE).messages()).hasSize(1);
  }

  @Test
  void aTurnOfAPhoneOrHolderIsGivenOnceAndNothingIsKeptOfTheOther() {
    store(granted(PHONE, DOCUMENT, 1));

    assertThatThrownBy(() -> store(refused(phone(2), 1), refused(PHONE, 1)))
        .isNotInstanceOf(StorageUnavailable.class);
    assertThatThrownBy(() -> store(refused(phone(3), 1), granted(phone(4), DOCUMENT, 1)))
        .isNotInstanceOf(StorageUnavailable.class);

    for (int number = 2; number <= 4; number++) {
      assertThat(history(phone(number))).isEqualTo(PhoneHistory.EMPTY);
    }
    assertThat(permits(HOLDER)).hasSize(1);
  }

  @Test
  void nothingIsKeptWhereWorkHidesAFailedStore() {
    store(granted(PHONE, DOCUMENT, 1));

    assertThatThrownBy(() -> records.transact(CitizenRecordsContract::hideAFailedStore))
        .isInstanceOf(RuntimeException.class);

    assertThat(history(phone(2))).isEqualTo(PhoneHistory.EMPTY);
  }

  private static boolean hideAFailedStore(CitizenRecords.Transaction transaction) {
    try {
      transaction.store(List.of(refused(phone(2), 1), refused(PHONE, 1)));
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }

  @Test
  void aTransactionIsOverWhenItsWorkIs() {
    CitizenRecords.Transaction escaped = records.transact(t -> t);

    assertThatThrownBy(() -> escaped.store(List.of(refused(PHONE, 1))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void repliesAreHandedOverInTheOrderOfTheMessages() {
    List<DueReply> due =
        store(
            refused(phone(9), 1),
            Messages.silent(refused(phone(5), 1)),
            refused(phone(7), 1),
            Messages.heldUntil(refused(phone(6), 1), RECEIVED.plusSeconds(900)),
            refused(phone(3), 1));

    assertThat(due)
        .extracting(reply -> reply.reply().to())
        .containsExactly(phone(9), phone(7), phone(3));
    assertThat(due).extracting(DueReply::attempts).containsOnly(0);
    assertThat(due).extracting(DueReply::id).doesNotHaveDuplicates();
  }

  @Test
  void aRedeliveryGetsItsReplyAgainOnlyIfItHadBeenSent() {
    DueReply reply = store(granted(PHONE, DOCUMENT, 1)).get(0);
    PastMessage first = history(PHONE).messages().get(0);
    Instant later = clock.advance(Duration.ofSeconds(2));

    assertThat(redelivered(first, later)).isEmpty();

    replies.settle(
        List.of(
            new ReplyOutbox.Settlement(
                reply, ReplyOutbox.State.SENT, later, Instant.MAX, 0, "smsc-1")));
    List<DueReply> again = redelivered(first, later);
    assertThat(again).extracting(DueReply::reply).containsExactly(reply.reply());
    assertThat(again.get(0).lease()).isGreaterThan(reply.lease());

    assertThat(redelivered(first, later)).isEmpty();
    assertThat(history(PHONE).countByDay()).isEqualTo(Map.of(DAY, 1));
  }

  @Test
  void everyRedeliveryIsCountedEvenIfItIsNotAnswered() {
    DueReply reply = store(granted(PHONE, DOCUMENT, 1)).get(0);
    PastMessage first = history(PHONE).messages().get(0);
    replies.settle(
        List.of(
            new ReplyOutbox.Settlement(
                reply, ReplyOutbox.State.SENT, RECEIVED, Instant.MAX, 0, "")));

    List<DueReply> again = records.transact(t -> t.redelivered(PHONE, first, RECEIVED, false));
    assertThat(again).isEmpty();

    assertThat(history(PHONE).messages()).extracting(PastMessage::deliveries).containsExactly(2);
  }

  @Test
  void aRedeliveryGetsNoReplyThatWouldMislead() {
    DueReply reply = store(granted(PHONE, DOCUMENT, 1)).get(0);
    PastMessage first = history(PHONE).messages().get(0);
    replies.settle(
        List.of(
            new ReplyOutbox.Settlement(
                reply, ReplyOutbox.State.SENT, RECEIVED, Instant.MAX, 0, "")));
    Instant late = reply.reply().expiresAt().plusSeconds(1);

    assertThat(redelivered(first, late)).isEmpty();
  }

  @Test
  void partsOfALongMessageGatherInAnyOrderAndEachOnce() {
    IncomingMessage third = part(PHONE, 3, "c", RECEIVED);
    IncomingMessage first = part(PHONE, 1, "a", RECEIVED.plusSeconds(1));
    IncomingMessage again = part(PHONE, 3, "c", RECEIVED.plusSeconds(2));

    assertThat(keep(third, RECEIVED)).containsExactly(third);
    assertThat(keep(first, RECEIVED)).containsExactlyInAnyOrder(third, first);
    assertThat(keep(again, RECEIVED)).containsExactlyInAnyOrder(third, first);
  }

  @Test
  void aPartThatContradictsTheEarlierOnesBeginsANewMessage() {
    IncomingMessage first = part(PHONE, 1, "a", RECEIVED);
    IncomingMessage second = part(PHONE, 2, "b", RECEIVED);
    IncomingMessage other = part(PHONE, 1, "x", RECEIVED.plusSeconds(1));
    keep(first, RECEIVED);
    keep(second, RECEIVED);

    assertThat(keep(other, RECEIVED)).containsExactly(other);
    assertThat(keep(second, RECEIVED)).containsExactlyInAnyOrder(other, second);
  }

  @Test
  void partsOfOthersOrOfLongAgoDoNotBelong() {
    IncomingMessage old = part(PHONE, 1, "old", RECEIVED.minusSeconds(1));
    IncomingMessage other = part(phone(2), 2, "other", RECEIVED);
    IncomingMessage fresh = part(PHONE, 1, "new", RECEIVED);
    keep(old, Instant.MIN);
    keep(other, RECEIVED);

    assertThat(keep(fresh, RECEIVED)).containsExactly(fresh);
  }

  @Test
  void theSameCaseIsKeptOnceWithoutHarmToTheMessage() {
    store(Messages.withCase(refused(PHONE, 1)));
    store(Messages.withCase(refused(PHONE, 2)));

    assertThat(history(PHONE).messages()).hasSize(2);
  }

  @Test
  void ofTwoPhonesWithOneDocumentInTheSameMomentOneGetsThePermit() throws Exception {
    for (long round = 0; round < 10; round++) {
      IdentityDocument shared = document(100 + round);
      SmsAddress one = phone(1_000 + 2 * round);
      SmsAddress two = phone(1_001 + 2 * round);

      List<Boolean> granted = together(() -> ask(one, shared), () -> ask(two, shared));

      assertThat(granted).containsExactlyInAnyOrder(true, false);
      assertThat(permits(Holder.of(shared))).hasSize(1);
    }
  }

  @Test
  void partsThatComeInTheSameMomentSeeEachOther() throws Exception {
    for (long round = 0; round < 10; round++) {
      SmsAddress phone = phone(3_000 + round);

      List<Integer> seen =
          together(
              () -> keep(part(phone, 1, "a", RECEIVED), RECEIVED).size(),
              () -> keep(part(phone, 2, "b", RECEIVED), RECEIVED).size());

      assertThat(seen).contains(2);
    }
  }

  /** The rule "once a day", as the core would run it. */
  private boolean ask(SmsAddress phone, IdentityDocument document) {
    Holder holder = Holder.of(document);
    return records.transact(
        t -> {
          boolean free = t.permits(List.of(holder), DAY).getOrDefault(holder, List.of()).isEmpty();
          t.store(List.of(free ? granted(phone, document, 1) : refused(phone, 1)));
          return free;
        });
  }

  private static <T> List<T> together(Callable<T> one, Callable<T> two) throws Exception {
    CyclicBarrier barrier = new CyclicBarrier(2);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<T> results = new ArrayList<>();
      List<Callable<T>> both =
          List.of(
              () -> {
                barrier.await();
                return one.call();
              },
              () -> {
                barrier.await();
                return two.call();
              });
      for (Future<T> future : threads.invokeAll(both)) {
        results.add(future.get());
      }
      return results;
    } finally {
      threads.shutdown();
    }
  }
}
