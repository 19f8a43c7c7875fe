package az.permit.core.memory;

import az.permit.core.citizen.AbuseCase;
import az.permit.core.citizen.AnsweredMessage;
import az.permit.core.citizen.IncomingMessage;
import az.permit.core.citizen.LiftedStep;
import az.permit.core.citizen.PastMessage;
import az.permit.core.citizen.PastPermit;
import az.permit.core.citizen.Permit;
import az.permit.core.citizen.Reply;
import az.permit.core.identity.Holder;
import az.permit.core.identity.SmsAddress;
import az.permit.core.memory.MemoryTables.CaseKey;
import az.permit.core.memory.MemoryTables.Message;
import az.permit.core.memory.MemoryTables.NoticeRow;
import az.permit.core.memory.MemoryTables.NoticeState;
import az.permit.core.memory.MemoryTables.ReplyRow;
import az.permit.core.memory.MemoryTables.Turn;
import az.permit.core.port.CitizenRecords;
import az.permit.core.port.CitizenRecords.PhoneHistory;
import az.permit.core.port.DueReply;
import az.permit.core.port.NoticeOutbox.Notice;
import az.permit.core.port.PartSets;
import az.permit.core.port.ReplyOutbox;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** One run of work; every change notes how to undo it. */
final class MemoryTransaction implements CitizenRecords.Transaction {
  private final MemoryTables tables;
  private final InstantSource clock;
  private final List<Runnable> undo = new ArrayList<>();
  private boolean storing;
  private boolean over;

  MemoryTransaction(MemoryTables tables, InstantSource clock) {
    this.tables = tables;
    this.clock = clock;
  }

  void end(boolean kept) {
    over = true;
    if (!kept) {
      Collections.reverse(undo);
      undo.forEach(Runnable::run);
    }
  }

  /** Part of a batch may be stored when it fails: what follows could not make it whole again. */
  void refuseIfHalfStored() {
    if (storing) {
      throw new IllegalStateException("work went on after it failed to store");
    }
  }

  private void refuseIfOver() {
    if (over) {
      throw new IllegalStateException("the transaction is over");
    }
  }

  @Override
  public Map<SmsAddress, PhoneHistory> phones(Collection<SmsAddress> phones, LocalDate since) {
    refuseIfOver();
    Map<SmsAddress, PhoneHistory> histories = new HashMap<>();
    for (SmsAddress phone : phones) {
      Map<LocalDate, Integer> count = new HashMap<>();
      List<PastMessage> messages = new ArrayList<>();
      tables
          .messages
          .getOrDefault(phone.line(), new TreeMap<>())
          .tailMap(Turn.first(since), true)
          .values()
          .forEach(
              message -> {
                PastMessage past = past(message);
                if (count.merge(past.day(), 1, Integer::sum) <= PhoneHistory.MOST) {
                  messages.add(past);
                }
              });
      histories.put(phone, new PhoneHistory(Map.copyOf(count), List.copyOf(messages)));
    }
    return histories;
  }

  private static PastMessage past(Message kept) {
    AnsweredMessage answered = kept.answered();
    IncomingMessage message = answered.message();
    return new PastMessage(
        answered.day(),
        answered.ordinal(),
        message.operator(),
        message.to(),
        message.octets(),
        message.receivedAt(),
        answered.request(),
        answered.outcome(),
        answered.repeatUntil(),
        answered.reply().map(Reply::text),
        kept.deliveries());
  }

  @Override
  public Map<SmsAddress, List<LiftedStep>> lifted(Collection<SmsAddress> phones, LocalDate since) {
    refuseIfOver();
    Map<SmsAddress, List<LiftedStep>> found = new HashMap<>();
    for (SmsAddress phone : phones) {
      List<LiftedStep> steps =
          tables.lifted.values().stream()
              .filter(one -> one.phone().line().equals(phone.line()))
              .filter(one -> !one.day().isBefore(since))
              .map(one -> new LiftedStep(one.rule(), one.day()))
              .toList();
      if (!steps.isEmpty()) {
        found.put(phone, steps);
      }
    }
    return found;
  }

  @Override
  public Map<Holder, List<PastPermit>> permits(Collection<Holder> holders, LocalDate since) {
    refuseIfOver();
    Map<Holder, List<PastPermit>> past = new HashMap<>();
    for (Holder holder : holders) {
      past.put(
          holder,
          tables
              .permits
              .getOrDefault(holder, new TreeMap<>())
              .tailMap(Turn.first(since), true)
              .values()
              .stream()
              .map(p -> new PastPermit(p.day(), p.ordinal(), p.purpose(), p.validity()))
              .toList());
    }
    return past;
  }

  @Override
  public List<IncomingMessage> keepPart(IncomingMessage message, Instant since) {
    refuseIfOver();
    IncomingMessage.Part part =
        message
            .part()
            .orElseThrow(() -> new IllegalArgumentException("expected a part of a message"));
    String whole =
        String.join(
            "\n",
            message.operator(),
            message.from().line(),
            message.to().line(),
            part.reference() + "/" + part.total());
    List<IncomingMessage> all = tables.parts.computeIfAbsent(whole, key -> new ArrayList<>());
    Map<Integer, IncomingMessage> kept = new LinkedHashMap<>();
    for (IncomingMessage earlier : all) {
      if (!earlier.receivedAt().isBefore(since)) {
        PartSets.add(kept, earlier);
      }
    }
    if (PartSets.add(kept, message)) {
      all.add(message);
      undo.add(() -> all.remove(all.size() - 1));
    }
    return List.copyOf(kept.values());
  }

  @Override
  public List<DueReply> store(List<AnsweredMessage> answered) {
    refuseIfOver();
    List<DueReply> due = new ArrayList<>();
    Instant now = clock.instant();
    storing = true;
    for (AnsweredMessage message : answered) {
      long id = ++tables.lastId;
      MemoryTables.putOnce(
          tables.messages.computeIfAbsent(message.message().from().line(), key -> new TreeMap<>()),
          new Turn(message.day(), message.ordinal()),
          new Message(id, message, 1),
          undo);
      message.permit().ifPresent(this::keep);
      message.cases().forEach(this::keep);
      message.reply().ifPresent(reply -> keep(id, reply, now, due));
    }
    storing = false;
    return due;
  }

  private void keep(Permit permit) {
    MemoryTables.putOnce(
        tables.permits.computeIfAbsent(permit.holder(), key -> new TreeMap<>()),
        new Turn(permit.day(), permit.ordinal()),
        permit,
        undo);
    Notice notice = new Notice.OfCitizen(permit);
    MemoryTables.putOnce(
        tables.notices,
        notice.id(),
        new NoticeRow(notice, permit.issuedAt(), NoticeState.DUE, 0, 0, permit.issuedAt()),
        undo);
  }

  private void keep(AbuseCase abuse) {
    CaseKey key = new CaseKey(abuse.phone().line(), abuse.day(), abuse.rule(), abuse.step());
    if (tables.cases.putIfAbsent(key, abuse) == null) {
      undo.add(() -> tables.cases.remove(key));
    }
  }

  private void keep(long id, Reply reply, Instant now, List<DueReply> due) {
    boolean held = reply.notBefore().isAfter(now);
    Instant nextAt = held ? reply.notBefore() : now.plus(ReplyOutbox.LEASE);
    tables.replies.put(id, new ReplyRow(reply, ReplyOutbox.State.DUE, held ? 0 : 1, 0, nextAt));
    undo.add(() -> tables.replies.remove(id));
    if (!held) {
      due.add(new DueReply(id, 1, 0, reply));
    }
  }

  @Override
  public List<DueReply> redelivered(
      SmsAddress phone, PastMessage first, Instant at, boolean answer) {
    refuseIfOver();
    NavigableMap<Turn, Message> line = tables.messages.getOrDefault(phone.line(), new TreeMap<>());
    Turn turn = new Turn(first.day(), first.ordinal());
    Message message = line.get(turn);
    if (message == null) {
      return List.of();
    }
    line.put(turn, message.deliveredAgain());
    undo.add(() -> line.put(turn, message));
    ReplyRow row = tables.replies.get(message.id());
    if (!answer
        || row == null
        || row.state() != ReplyOutbox.State.SENT
        || row.reply().expiresAt().isBefore(at)) {
      return List.of();
    }
    ReplyRow leased = row.next(ReplyOutbox.State.DUE, 0, clock.instant().plus(ReplyOutbox.LEASE));
    tables.replies.put(message.id(), leased);
    undo.add(() -> tables.replies.put(message.id(), row));
    return List.of(new DueReply(message.id(), leased.lease(), leased.attempts(), row.reply()));
  }
}
