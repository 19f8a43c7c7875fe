package az.permit.core.citizen.answering;

import az.permit.core.citizen.AnsweredMessage;
import az.permit.core.citizen.LiftedStep;
import az.permit.core.citizen.PastMessage;
import az.permit.core.citizen.PermitRequest;
import az.permit.core.identity.Holder;
import az.permit.core.identity.SmsAddress;
import az.permit.core.port.CitizenRecords.PhoneHistory;
import az.permit.core.port.CitizenRecords.Transaction;
import az.permit.core.port.DueReply;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One batch in its transaction: all histories in one query each, then message by message, each
 * seeing what those before it did. Not thread-safe: it lives as long as its transaction.
 */
final class BatchRun {
  /** A permit can reach into the day after the next: 12 hours of delay and 24 of length. */
  private static final int HISTORY_DAYS = 2;

  private record Again(SmsAddress phone, PastMessage first, Instant at, boolean answer) {}

  private final Transaction tx;
  private final MessageAnswerer answerer;
  private final Map<String, PhoneLog> phones = new HashMap<>();
  private final Map<Holder, HolderLog> holders = new HashMap<>();
  private final List<AnsweredMessage> answered = new ArrayList<>();
  private final List<Again> again = new ArrayList<>();
  private final List<String> alarms = new ArrayList<>();

  BatchRun(Transaction tx, MessageAnswerer answerer, List<PreparedMessage> batch) {
    this.tx = tx;
    this.answerer = answerer;
    if (!batch.isEmpty()) {
      load(batch);
    }
  }

  private void load(List<PreparedMessage> batch) {
    Set<SmsAddress> from = new HashSet<>();
    Set<Holder> of = new HashSet<>();
    LocalDate first = LocalDate.MAX;
    for (PreparedMessage prepared : batch) {
      from.add(prepared.message().from());
      PermitRequest request = prepared.request();
      if (request != null) {
        of.add(prepared.register().holderOf(request.document()));
      }
      LocalDate day = prepared.day();
      first = day.isBefore(first) ? day : first;
    }
    LocalDate since = first.minusDays(HISTORY_DAYS);
    load(tx.phones(from, since), first);
    tx.permits(of, since).forEach((holder, past) -> holders.put(holder, new HolderLog(past)));
  }

  /** Whoever sent nothing was never cooled down: nearly nobody is asked about. */
  private void load(Map<SmsAddress, PhoneHistory> histories, LocalDate first) {
    Set<SmsAddress> known = new HashSet<>();
    histories.forEach(
        (phone, history) -> {
          if (!history.countByDay().isEmpty()) {
            known.add(phone);
          }
        });
    Map<SmsAddress, List<LiftedStep>> lifted = known.isEmpty() ? Map.of() : tx.lifted(known, first);
    histories.forEach(
        (phone, history) ->
            phones.put(phone.line(), new PhoneLog(history, lifted.getOrDefault(phone, List.of()))));
  }

  void answer(PreparedMessage prepared) {
    SmsAddress from = prepared.message().from();
    PhoneLog phone = log(from);
    PastMessage first = phone.redelivered(prepared.message());
    if (first != null) {
      boolean answer = answerer.answersAgain(prepared, phone);
      again.add(new Again(from, first, prepared.message().receivedAt(), answer));
      phone.deliveredAgain(first);
      return;
    }
    HolderLog holder = holder(prepared);
    try {
      keep(answerer.answer(prepared, phone, holder), phone, holder);
    } catch (RuntimeException | StackOverflowError e) {
      setAside(prepared, e.getClass().getSimpleName());
    }
  }

  /** Keeps a message undecided, for a person to see. */
  void setAside(PreparedMessage prepared, String why) {
    SmsAddress from = prepared.message().from();
    PhoneLog phone = log(from);
    keep(MessageAnswerer.setAside(prepared, phone, why), phone, new HolderLog(List.of()));
    alarms.add("a message was set aside: " + why);
  }

  /** Stores what was answered; returns the replies to send now. */
  List<DueReply> store() {
    List<DueReply> replies = new ArrayList<>(tx.store(answered));
    for (Again one : again) {
      replies.addAll(tx.redelivered(one.phone(), one.first(), one.at(), one.answer()));
    }
    return replies;
  }

  List<String> alarms() {
    return alarms;
  }

  private PhoneLog log(SmsAddress phone) {
    return phones.computeIfAbsent(
        phone.line(), line -> new PhoneLog(PhoneHistory.EMPTY, List.of()));
  }

  private HolderLog holder(PreparedMessage prepared) {
    PermitRequest request = prepared.request();
    return request == null
        ? new HolderLog(List.of())
        : holders.computeIfAbsent(
            prepared.register().holderOf(request.document()), h -> new HolderLog(List.of()));
  }

  private void keep(AnsweredMessage message, PhoneLog phone, HolderLog holder) {
    answered.add(message);
    phone.add(message);
    message.permit().ifPresent(holder::add);
  }
}
