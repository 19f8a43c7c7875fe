package az.permit.core.memory;

import az.permit.core.citizen.AbuseCase;
import az.permit.core.port.AbuseCases;
import az.permit.core.port.CaseFiles;
import az.permit.core.port.CitizenRecords;
import az.permit.core.port.InspectedPermits;
import az.permit.core.port.ListedPermits;
import az.permit.core.port.NoticeOutbox;
import az.permit.core.port.PermitChanges;
import az.permit.core.port.ReplyOutbox;
import az.permit.core.port.SetAsideNotices;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.function.Function;

/**
 * The records of citizens in memory, with both outboxes; gone with the process. Thread-safe: one
 * lock guards it all, so one transaction runs at a time.
 */
public final class InMemoryRecords implements CitizenRecords {
  private final MemoryTables tables = new MemoryTables();
  private final InMemoryOrganisations organisations = new InMemoryOrganisations(tables);
  private final InstantSource clock;

  /**
   * @param clock from which replies that are handed over are leased
   */
  public InMemoryRecords(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public <T> T transact(Function<? super Transaction, ? extends T> work) {
    synchronized (tables) {
      MemoryTransaction transaction = new MemoryTransaction(tables, clock);
      boolean kept = false;
      try {
        T result = work.apply(transaction);
        transaction.refuseIfHalfStored();
        kept = true;
        return result;
      } finally {
        transaction.end(kept);
      }
    }
  }

  /** The sender's side of the replies that are stored here. */
  public ReplyOutbox replies() {
    return new InMemoryReplies(tables);
  }

  /** The abuse cases that are stored here. */
  public AbuseCases cases() {
    return limit -> {
      synchronized (tables) {
        return tables.cases.values().stream()
            .sorted(Comparator.comparing(AbuseCase::at).reversed())
            .limit(limit)
            .toList();
      }
    };
  }

  /**
   * The cases that are stored here, of citizens and organisations, for who judges them.
   *
   * @param trail that is told of each decision
   */
  public CaseFiles caseFiles(InMemoryAuditTrail trail) {
    return new InMemoryCaseFiles(tables, organisations.tables(), trail);
  }

  /** The records of organisations, of which the same notices are written. */
  public InMemoryOrganisations organisations() {
    return organisations;
  }

  /** All permits that are stored here, as the police look them up. */
  public InspectedPermits inspected() {
    return new InMemoryInspectedPermits(tables, organisations.tables());
  }

  /** All permits that are stored here, as they get into the list of the police. */
  public ListedPermits listed() {
    return new InMemoryListedPermits(tables, organisations.tables());
  }

  /** The notices of the permits that are stored here, of citizens and organisations. */
  public NoticeOutbox notices() {
    return new InMemoryNotices(tables);
  }

  /** Those of the same notices that were set aside. */
  public SetAsideNotices setAside() {
    return new InMemorySetAside(tables);
  }

  /** Changes of the permits of citizens that are stored here. */
  public PermitChanges changes() {
    return new InMemoryPermitChanges(tables);
  }
}
