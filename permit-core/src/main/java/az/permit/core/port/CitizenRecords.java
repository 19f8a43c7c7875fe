package az.permit.core.port;

import az.permit.core.citizen.AnsweredMessage;
import az.permit.core.citizen.IncomingMessage;
import az.permit.core.citizen.LiftedStep;
import az.permit.core.citizen.PastMessage;
import az.permit.core.citizen.PastPermit;
import az.permit.core.identity.Holder;
import az.permit.core.identity.SmsAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The records of citizens: messages, permits, abuse cases, and the two outboxes that are written
 * with them. Thread-safe.
 *
 * <p>Atomic: all that one {@link #transact} stores is kept as a whole or not at all. When it
 * returns, it is committed <em>and synced to the disk</em>: whoever was answered on the strength of
 * it may rely on it under kill and power loss.
 *
 * <p>Concurrent: another node may store for the same phone or holder meanwhile. (phone, day,
 * ordinal) of messages and (holder, day, ordinal) of permits are unique; where another was faster
 * the work runs again from its beginning, on the records as they now are. So work must have no
 * effect but through its {@link Transaction}, and an allowance or a redelivery decided in it holds
 * on any number of nodes.
 */
public interface CitizenRecords {
  /** So many days after the first one are looked back at, at least; later ones may be, too. */
  int DAYS_AFTER = 3;

  /**
   * Runs work in one transaction and returns its result after commit and sync.
   *
   * @throws StorageUnavailable if it could not be committed and synced; then nothing was kept, or,
   *     where the connection was lost during the commit itself, a redelivery will be recognised
   * @throws RuntimeException whatever the work throws, after the transaction is rolled back; also
   *     where the work stores what is taken however often it runs, for that is its own fault and
   *     not the storage's
   */
  <T> T transact(Function<? super Transaction, ? extends T> work);

  /** What work may do with the records; valid only while the work runs, on its thread. */
  interface Transaction {

    /**
     * The earlier messages of these phones with {@code day >= since}, at least up to {@link
     * #DAYS_AFTER} days after it. Of a phone with more than {@link PhoneHistory#MOST} on a day, the
     * first that many of the day; the count is always true. A phone without any is mapped to an
     * empty history.
     */
    Map<SmsAddress, PhoneHistory> phones(Collection<SmsAddress> phones, LocalDate since);

    /**
     * The cool-downs of these phones, on that day or later, that investigators took back by {@link
     * CaseFiles#decide}; phones without any are left out.
     */
    Map<SmsAddress, List<LiftedStep>> lifted(Collection<SmsAddress> phones, LocalDate since);

    /** The permits of these holders, of the same days; an empty list where none. */
    Map<Holder, List<PastPermit>> permits(Collection<Holder> holders, LocalDate since);

    /**
     * Keeps a part of a long message and returns all parts of that message kept so far, itself
     * included, each number once, in no order. Parts belong together if operator, phone,
     * destination, reference and total are equal, they came at or after {@code since}, and no part
     * of the same number but with other octets came between them: that begins a new message.
     */
    List<IncomingMessage> keepPart(IncomingMessage part, Instant since);

    /**
     * Stores answered messages with their permits, cases, replies and notices.
     *
     * <p>A reply is handed over with the result, leased to the caller for {@code lease}; if it is
     * not settled by then, {@link ReplyOutbox#claim} finds it. A reply that may not leave yet
     * ({@code notBefore}) is not handed over, only kept.
     *
     * @return the replies to send now, in the order of the messages
     */
    List<DueReply> store(List<AnsweredMessage> answered);

    /**
     * A message came again that was answered before, with the same octets, within moments: counts
     * the delivery on the record of the first and, where it is to be answered, hands its reply over
     * once more if it had been sent; if it is still due, nothing is handed over, for it will leave
     * anyway.
     *
     * @param answer whether the reply is to be sent again at all
     * @return the reply to send again, or empty
     */
    List<DueReply> redelivered(SmsAddress phone, PastMessage first, Instant at, boolean answer);
  }

  /**
   * What a phone sent before.
   *
   * @param countByDay how many messages of each day are kept, days without any left out
   * @param messages the messages, oldest first
   */
  record PhoneHistory(Map<LocalDate, Integer> countByDay, List<PastMessage> messages) {
    /** So many messages of one day and phone are looked back at, the first of the day. */
    public static final int MOST = 200;

    /** Of a phone that sent nothing yet. */
    public static final PhoneHistory EMPTY = new PhoneHistory(Map.of(), List.of());
  }
}
