package az.permit.core.citizen.answering;

import az.permit.core.citizen.AnsweredMessage;
import az.permit.core.citizen.IncomingMessage;
import az.permit.core.citizen.LiftedStep;
import az.permit.core.citizen.PastMessage;
import az.permit.core.citizen.PastPermit;
import az.permit.core.identity.Holder;
import az.permit.core.identity.SmsAddress;
import az.permit.core.port.CitizenRecords;
import az.permit.core.port.DueReply;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Records that show what was stored in them, in the order in which it was. */
record WatchedRecords(CitizenRecords records, List<AnsweredMessage> stored)
    implements CitizenRecords {

  @Override
  public <T> T transact(Function<? super Transaction, ? extends T> work) {
    List<AnsweredMessage> now = new ArrayList<>();
    T result = records.transact(tx -> work.apply(new Watched(tx, now)));
    stored.addAll(now);
    return result;
  }

  private record Watched(Transaction tx, List<AnsweredMessage> stored) implements Transaction {
    @Override
    public Map<SmsAddress, PhoneHistory> phones(Collection<SmsAddress> phones, LocalDate since) {
      return tx.phones(phones, since);
    }

    @Override
    public Map<SmsAddress, List<LiftedStep>> lifted(
        Collection<SmsAddress> phones, LocalDate since) {
      return tx.lifted(phones, since);
    }

    @Override
    public Map<Holder, List<PastPermit>> permits(Collection<Holder> holders, LocalDate since) {
      return tx.permits(holders, since);
    }

    @Override
    public List<IncomingMessage> keepPart(IncomingMessage part, Instant since) {
      return tx.keepPart(part, since);
    }

    @Override
    public List<DueReply> store(List<AnsweredMessage> answered) {
      stored.addAll(answered);
      return tx.store(answered);
    }

    @Override
    public List<DueReply> redelivered(
        SmsAddress phone, PastMessage first, Instant at, boolean answer) {
      return tx.redelivered(phone, first, at, answer);
    }
  }
}
