package az.permit.core.memory;

import az.permit.core.citizen.Permit;
import az.permit.core.identity.PermitCode;
import az.permit.core.inspection.StandingPermit;
import az.permit.core.inspection.Wanted;
import az.permit.core.organisation.form.Employee;
import az.permit.core.organisation.form.PermitDetails;
import az.permit.core.organisation.lifecycle.Submission;
import az.permit.core.port.InspectedPermits;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Permits in memory, as the police look them up. */
final class InMemoryInspectedPermits implements InspectedPermits {
  private final MemoryTables citizens;
  private final OrganisationTables organisations;

  InMemoryInspectedPermits(MemoryTables citizens, OrganisationTables organisations) {
    this.citizens = citizens;
    this.organisations = organisations;
  }

  @Override
  public List<StandingPermit> find(Wanted wanted) {
    Set<String> codes =
        wanted.codes().stream().map(PermitCode::value).collect(Collectors.toUnmodifiableSet());
    LocalDate day = LocalDate.ofInstant(wanted.at(), wanted.zone());
    synchronized (citizens) {
      Stream<StandingPermit> ofCitizens =
          citizens
              .allPermits()
              .filter(permit -> permit.validity().contains(wanted.at()))
              .map(InMemoryInspectedPermits::standing);
      Stream<StandingPermit> ofOrganisations =
          organisations
              .approved()
              .filter(submission -> submission.details().covers(day))
              .map(submission -> standing(submission, wanted));
      return Stream.concat(ofCitizens, ofOrganisations)
          .filter(permit -> isWanted(permit, wanted, codes))
          .toList();
    }
  }

  private static boolean isWanted(StandingPermit permit, Wanted wanted, Set<String> codes) {
    return permit.holder().filter(wanted.holders()::contains).isPresent()
        || permit.card().filter(wanted.cards()::contains).isPresent()
        || permit.plate().filter(wanted.plates()::contains).isPresent()
        || codes.contains(permit.code());
  }

  private static StandingPermit standing(Permit permit) {
    return StandingPermit.ofCitizen(
        permit.holder(), permit.code(), permit.validity().untilExclusive(), permit.purpose());
  }

  private static StandingPermit standing(Submission submission, Wanted wanted) {
    PermitDetails details = submission.details();
    return StandingPermit.ofOrganisation(
        details.pin(),
        details.employee().flatMap(Employee::document),
        details.plate(),
        submission.code(),
        details.end().plusDays(1).atStartOfDay(wanted.zone()).toInstant(),
        details.type());
  }
}
