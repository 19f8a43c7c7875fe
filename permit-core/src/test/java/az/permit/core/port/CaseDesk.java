package az.permit.core.port;

import static az.permit.core.port.Messages.DAY;
import static az.permit.core.port.Messages.RECEIVED;

import az.permit.core.audit.AuditAction;
import az.permit.core.audit.AuditActor;
import az.permit.core.audit.AuditEvent;
import az.permit.core.audit.AuditSubject;
import az.permit.core.citizen.AbuseCase;
import az.permit.core.identity.SmsAddress;
import az.permit.core.investigation.CaseDecision;
import az.permit.core.investigation.CaseFile;
import az.permit.core.investigation.CaseFilter;
import az.permit.core.investigation.CaseState;
import az.permit.core.organisation.headcount.OrganisationCase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An investigator at work on whatever is tested, and what makes the cases. */
record CaseDesk(CaseFilesContract.UnderTest tested) {
  static final AuditActor WHO = new AuditActor("investigator", "i-1", "Günay Əliyeva");

  /** The rule of all phones. */
  static final String RULE = "many-documents";

  AbuseCase keep(SmsAddress phone, AbuseCase.Step step, LocalDate day, int second) {
    Instant at = RECEIVED.plusSeconds(second);
    AbuseCase found = new AbuseCase(RULE, "2020-04-05", phone, day, step, "count=13", at);
    tested.citizens().transact(t -> t.store(List.of(Messages.withCase(phone, second, found))));
    return found;
  }

  OrganisationCase keep(Optional<Integer> employee, int second) {
    OrganisationCase found =
        new OrganisationCase(
            employee.isPresent()
                ? OrganisationCase.Kind.DENIED
                : OrganisationCase.Kind.SUDDEN_GROWTH,
            Listings.MILL,
            employee.map(Listings::pin),
            DAY,
            "added=120 before=10",
            RECEIVED.plusSeconds(second));
    tested
        .organisations()
        .transact(
            t -> {
              t.keep(found);
              return true;
            });
    return found;
  }

  List<CaseFile> list(CaseFilter filter) {
    return tested.files().list(filter, Optional.empty(), 100);
  }

  /** The only case that there is. */
  CaseFile only() {
    List<CaseFile> all = list(CaseFilter.ALL);
    if (all.size() != 1) {
      throw new AssertionError("expected one case, but " + all);
    }
    return all.get(0);
  }

  Optional<CaseFile> decide(CaseFile file, CaseState state) {
    int number = file.version() + 1;
    CaseDecision decision =
        new CaseDecision(number, state, "Ailə telefonu №" + number, WHO.name(), RECEIVED);
    AuditSubject[] subjects = file.matter().subject().stream().toArray(AuditSubject[]::new);
    AuditEvent entry =
        AuditEvent.of(WHO, AuditAction.CASE_DECIDED, "case " + file.id(), RECEIVED, subjects);
    return tested.files().decide(file, decision, entry);
  }
}
