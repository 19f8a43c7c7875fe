package az.permit.core.memory;

import az.permit.core.identity.Pin;
import az.permit.core.identity.Tin;
import az.permit.core.memory.OrganisationTables.PermitRow;
import az.permit.core.organisation.form.PermitDetails;
import az.permit.core.organisation.lifecycle.HistoryEntry;
import az.permit.core.organisation.lifecycle.OrganisationPermit;
import az.permit.core.organisation.lifecycle.PermitState;
import az.permit.core.port.OrganisationPermits;
import az.permit.core.port.PermitCounts;
import az.permit.core.port.PermitPage;
import az.permit.core.port.PermitQuery;
import az.permit.core.port.Slice;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The permits of organisations in memory, to be looked at. */
final class InMemoryOrganisationPermits implements OrganisationPermits {
  private final OrganisationTables tables;
  private final Object lock;

  InMemoryOrganisationPermits(OrganisationTables tables, Object lock) {
    this.tables = tables;
    this.lock = lock;
  }

  @Override
  public Optional<OrganisationPermit> find(Tin tin, String id) {
    synchronized (lock) {
      return Optional.ofNullable(tables.of(tin).get(id)).map(PermitRow::permit);
    }
  }

  @Override
  public List<HistoryEntry> history(Tin tin, String id) {
    synchronized (lock) {
      PermitRow row = tables.of(tin).get(id);
      return row == null ? List.of() : row.history();
    }
  }

  @Override
  public PermitPage page(PermitQuery query, Slice slice) {
    List<OrganisationPermit> found = found(query);
    List<OrganisationPermit> rest =
        found.stream()
            .filter(p -> slice.after().map(key -> p.id().compareTo(key) < 0).orElse(true))
            .skip(slice.skip())
            .limit(slice.limit() + 1L)
            .toList();
    boolean more = rest.size() > slice.limit();
    List<OrganisationPermit> page = more ? rest.subList(0, slice.limit()) : rest;
    return new PermitPage(
        List.copyOf(page),
        found.size(),
        more ? Optional.of(page.get(page.size() - 1).id()) : Optional.empty());
  }

  private List<OrganisationPermit> found(PermitQuery query) {
    synchronized (lock) {
      return tables.of(query.tin()).descendingMap().values().stream()
          .map(row -> row.permit().on(query.today()))
          .filter(permit -> query.filter().matches(permit, query.today()))
          .toList();
    }
  }

  @Override
  public PermitCounts counts(Tin tin, LocalDate today) {
    synchronized (lock) {
      List<OrganisationPermit> permits =
          tables.of(tin).values().stream().map(row -> row.permit().on(today)).toList();
      List<PermitDetails> inForce =
          permits.stream()
              .filter(permit -> permit.state() == PermitState.APPROVED)
              .flatMap(permit -> permit.submission().stream())
              .map(submission -> submission.details())
              .filter(details -> details.covers(today))
              .toList();
      Map<PermitState, Long> byState =
          permits.stream()
              .collect(Collectors.groupingBy(OrganisationPermit::state, Collectors.counting()));
      return new PermitCounts(
          inForce.stream().flatMap(details -> details.pin().stream()).distinct().count(),
          inForce.stream().flatMap(details -> details.plate().stream()).distinct().count(),
          byState);
    }
  }

  @Override
  public List<OrganisationPermit> ofEmployee(Pin pin) {
    synchronized (lock) {
      return tables
          .all()
          .filter(row -> row.pin().filter(pin::equals).isPresent())
          .map(PermitRow::permit)
          .sorted(Comparator.comparing(OrganisationPermit::id).reversed())
          .limit(Slice.MOST)
          .toList();
    }
  }
}
