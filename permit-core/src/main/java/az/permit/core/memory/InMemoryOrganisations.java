package az.permit.core.memory;

import az.permit.core.organisation.headcount.OrganisationCase;
import az.permit.core.port.Delegations;
import az.permit.core.port.EmployeeNotices;
import az.permit.core.port.OrganisationCases;
import az.permit.core.port.OrganisationPermits;
import az.permit.core.port.OrganisationRecords;
import az.permit.core.port.RepresentativeContacts;
import az.permit.core.port.RepresentativeMessages;
import az.permit.core.port.RepresentativeNotices;
import java.util.Comparator;
import java.util.function.Function;

/**
 * The records of organisations in memory; gone with the process. MIA's notices of them stand in
 * {@link InMemoryRecords#notices}. Thread-safe: one lock guards it all.
 */
public final class InMemoryOrganisations implements OrganisationRecords {
  private final OrganisationTables tables = new OrganisationTables();
  private final MemoryTables citizens;

  InMemoryOrganisations(MemoryTables citizens) {
    this.citizens = citizens;
  }

  @Override
  public <T> T transact(Function<? super Transaction, ? extends T> work) {
    synchronized (citizens) {
      OrganisationTransaction transaction = new OrganisationTransaction(tables, citizens);
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

  OrganisationTables tables() {
    return tables;
  }

  /** The permits that are stored here. */
  public OrganisationPermits permits() {
    return new InMemoryOrganisationPermits(tables, citizens);
  }

  /** The delegations that are stored here. */
  public Delegations delegations() {
    return new InMemoryDelegations(tables, citizens);
  }

  /** The notices to representatives that are stored here. */
  public RepresentativeNotices representativeNotices() {
    return new InMemoryRepresentativeNotices(tables, citizens);
  }

  /** The cases that are stored here. */
  public OrganisationCases cases() {
    return limit -> {
      synchronized (citizens) {
        return tables.cases.values().stream()
            .sorted(Comparator.comparing(OrganisationCase::at).reversed())
            .limit(limit)
            .toList();
      }
    };
  }

  /** The notices to employees that are stored here. */
  public EmployeeNotices employeeNotices() {
    return new InMemoryEmployeeNotices(tables, citizens);
  }

  /** Where the representatives are reached. */
  public RepresentativeContacts representativeContacts() {
    return new InMemoryRepresentativeContacts(tables, citizens);
  }

  /** What the representatives are to be told away from the portal. */
  public RepresentativeMessages representativeMessages() {
    return new InMemoryRepresentativeMessages(tables, citizens);
  }
}
