package az.permit.persistence.citizen;

import az.permit.core.citizen.AnsweredMessage;
import az.permit.core.citizen.IncomingMessage;
import az.permit.core.citizen.LiftedStep;
import az.permit.core.citizen.PastMessage;
import az.permit.core.citizen.PastPermit;
import az.permit.core.identity.Holder;
import az.permit.core.identity.SmsAddress;
import az.permit.core.port.CitizenRecords;
import az.permit.core.port.CitizenRecords.PhoneHistory;
import az.permit.core.port.DueReply;
import az.permit.persistence.database.SqlFailure;
import az.permit.persistence.database.SqlWork;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** One run of work on the records; of one thread, and over with {@link #end}. */
final class CitizenTransaction implements CitizenRecords.Transaction {
  private final Handle handle;
  private final CitizenTables tables;
  private final InstantSource clock;
  private final Seats seatsOfMessages = new Seats();
  private final Seats seatsOfPermits = new Seats();
  private @Nullable RuntimeException failure;
  private boolean over;

  CitizenTransaction(Handle handle, CitizenTables tables, InstantSource clock) {
    this.handle = handle;
    this.tables = tables;
    this.clock = clock;
  }

  @Override
  public Map<SmsAddress, PhoneHistory> phones(Collection<SmsAddress> phones, LocalDate since) {
    return run(h -> tables.histories().of(h, phones, since, seatsOfMessages));
  }

  @Override
  public Map<SmsAddress, List<LiftedStep>> lifted(Collection<SmsAddress> phones, LocalDate since) {
    return run(h -> tables.lifted().of(h, phones, since));
  }

  @Override
  public Map<Holder, List<PastPermit>> permits(Collection<Holder> holders, LocalDate since) {
    return run(h -> tables.permits().past(h, holders, since, seatsOfPermits));
  }

  @Override
  public List<IncomingMessage> keepPart(IncomingMessage part, Instant since) {
    return run(h -> tables.parts().keep(h, part, since));
  }

  @Override
  public List<DueReply> store(List<AnsweredMessage> answered) {
    return run(
        h -> {
          List<MessageRows.Row> rows = new ArrayList<>(answered.size());
          for (AnsweredMessage message : answered) {
            rows.add(
                new MessageRows.Row(
                    tables.ids().next(h),
                    tables.identities().phone(message.message().from()),
                    message));
          }
          tables.messages().insert(h, rows, seatsOfMessages);
          tables.permits().insert(h, rows, seatsOfPermits);
          tables.cases().insert(h, rows);
          NoticeRows.insert(h, rows);
          return tables.replies().insert(h, rows, clock.instant());
        });
  }

  @Override
  public List<DueReply> redelivered(
      SmsAddress phone, PastMessage first, Instant at, boolean answer) {
    return run(
        h -> {
          Optional<Long> id = tables.messages().delivered(h, phone, first, at);
          return id.isEmpty() || !answer
              ? List.of()
              : tables.replies().again(h, id.get(), at, clock.instant()).stream().toList();
        });
  }

  /** Part of a batch may be written when it fails: what follows could not make it whole again. */
  private <T> T run(SqlWork<T> work) {
    if (over) {
      throw new IllegalStateException("the transaction is over");
    }
    try {
      return work.run(handle);
    } catch (SQLException e) {
      failure = new SqlFailure(e);
      throw failure;
    } catch (RuntimeException e) {
      failure = e;
      throw e;
    }
  }

  /** Ends it, and refuses to keep anything if work went on after a failure. */
  void end() {
    over = true;
    if (failure != null) {
      throw failure;
    }
  }
}
