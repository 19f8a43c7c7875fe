package az.permit.core.memory;

import az.permit.core.citizen.Permit;
import az.permit.core.inspection.offline.ListedPermit;
import az.permit.core.organisation.form.Employee;
import az.permit.core.organisation.form.PermitDetails;
import az.permit.core.organisation.lifecycle.Submission;
import az.permit.core.port.ListedPermits;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Permits in memory, as they get into the list of the police. */
final class InMemoryListedPermits implements ListedPermits {
  private final MemoryTables citizens;
  private final OrganisationTables organisations;

  InMemoryListedPermits(MemoryTables citizens, OrganisationTables organisations) {
    this.citizens = citizens;
    this.organisations = organisations;
  }

  @Override
  public void each(Instant from, Instant until, ZoneId zone, Consumer<ListedPermit> sink) {
    List<ListedPermit> all;
    synchronized (citizens) {
      Stream<ListedPermit> ofCitizens = citizens.allPermits().map(InMemoryListedPermits::listed);
      Stream<ListedPermit> ofOrganisations =
          organisations.approved().map(submission -> listed(submission, zone));
      all =
          Stream.concat(ofCitizens, ofOrganisations)
              .filter(permit -> permit.from().isBefore(until) && permit.until().isAfter(from))
              .toList();
    }
    all.forEach(sink);
  }

  private static ListedPermit listed(Permit permit) {
    return ListedPermit.of(
        permit.code(),
        Optional.of(permit.document()),
        Optional.empty(),
        Optional.empty(),
        permit.validity().fromInclusive(),
        permit.validity().untilExclusive());
  }

  private static ListedPermit listed(Submission submission, ZoneId zone) {
    PermitDetails details = submission.details();
    return ListedPermit.of(
        submission.code(),
        details.employee().flatMap(Employee::document),
        details.pin(),
        details.plate(),
        details.start().atStartOfDay(zone).toInstant(),
        details.end().plusDays(1).atStartOfDay(zone).toInstant());
  }
}
