package az.permit.http.bulk;

import az.permit.core.citizen.answering.PermitNames;
import az.permit.core.memory.InMemoryOrganisations;
import az.permit.core.memory.InMemoryRecords;
import az.permit.core.organisation.portal.ImportRows;
import az.permit.core.organisation.rules.PortalRules;
import az.permit.core.port.Listings;
import az.permit.core.port.OrganisationRecords;
import az.permit.core.port.PermitFilter;
import az.permit.core.port.PermitQuery;
import az.permit.core.port.SettableClock;
import az.permit.core.port.Slice;
import az.permit.core.port.StorageUnavailable;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Random;
import java.util.function.Function;

/** Records in memory that can fail, and what imports into them. */
final class ImportRoom {
  static final PortalRules RULES = PortalRules.azerbaijan();

  final SettableClock clock = new SettableClock(Listings.MADE);
  final InMemoryOrganisations records = new InMemoryRecords(clock).organisations();
  final Spool spool;
  final TableImport tables;
  volatile int transactionsUntilFailure = Integer.MAX_VALUE;

  ImportRoom(Path directory, UploadLimits limits) {
    spool = new Spool(directory);
    ImportRows rows = new ImportRows(new Failing(), RULES, new PermitNames(new Random(5)));
    tables = new TableImport(rows, RULES, limits, ImportRows.CHUNK, clock);
  }

  ImportJobs jobs() {
    return new ImportJobs(tables, spool, clock, new SecureRandom(), 1);
  }

  long stored() {
    return records
        .permits()
        .page(
            new PermitQuery(Listings.MILL.tin(), Listings.TODAY, PermitFilter.ALL), Slice.first(1))
        .total();
  }

  private final class Failing implements OrganisationRecords {
    @Override
    public <T> T transact(Function<? super Transaction, ? extends T> work) {
      transactionsUntilFailure--;
      if (transactionsUntilFailure < 0) {
        throw new StorageUnavailable("expected a disk", new IllegalStateException());
      }
      return records.transact(work);
    }
  }
}
