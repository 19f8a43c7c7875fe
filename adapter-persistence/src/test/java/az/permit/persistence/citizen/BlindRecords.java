package az.permit.persistence.citizen;

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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Records that do not show the permits of one holder, as a broken index would. */
record BlindRecords(CitizenRecords records, Holder unseen) implements CitizenRecords {
  @Override
  public <T> T transact(Function<? super Transaction, ? extends T> work) {
    return records.transact(transaction -> work.apply(new Blind(transaction, unseen)));
  }

  private record Blind(Transaction transaction, Holder unseen) implements Transaction {
    @Override
    public Map<SmsAddress, PhoneHistory> phones(Collection<SmsAddress> phones, LocalDate since) {
      return transaction.phones(phones, since);
    }

    @Override
    public Map<SmsAddress, List<LiftedStep>> lifted(
        Collection<SmsAddress> phones, LocalDate since) {
      return transaction.lifted(phones, since);
    }

    @Override
    public Map<Holder, List<PastPermit>> permits(Collection<Holder> holders, LocalDate since) {
      Map<Holder, List<PastPermit>> seen = new HashMap<>(transaction.permits(holders, since));
      seen.replace(unseen, List.of());
      return seen;
    }

    @Override
    public List<IncomingMessage> keepPart(IncomingMessage part, Instant since) {
      return transaction.keepPart(part, since);
    }

    @Override
    public List<DueReply> store(List<AnsweredMessage> answered) {
      return transaction.store(answered);
    }

    @Override
    public List<DueReply> redelivered(
        SmsAddress phone, PastMessage first, Instant at, boolean answer) {
      return transaction.redelivered(phone, first, at, answer);
    }
  }
}
