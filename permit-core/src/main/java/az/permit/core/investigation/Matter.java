package az.permit.core.investigation;

import az.permit.core.audit.AuditSubject;
import az.permit.core.citizen.AbuseCase;
import az.permit.core.organisation.headcount.OrganisationCase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What a case is about, and what was counted. */
public sealed interface Matter {

  /** Answers for each kind. */
  interface Cases<T> {
    /** A phone that a rule against abuse warned or cooled down. */
    T phone(AbuseCase found);

    /** An organisation. */
    T organisation(OrganisationCase found);
  }

  /** The answer for this kind. */
  <T> T fold(Cases<T> cases);

  /** The rule that fired, or the kind of a case about an organisation. */
  String rule();

  /** The calendar day on which it happened. */
  LocalDate day();

  /** When it happened. */
  Instant at();

  /** What was counted, without anything of a person. */
  String evidence();

  /** Whom entries in the audit trail are about; empty where it is about no one person. */
  Optional<AuditSubject> subject();

  /** The cool-down that ends if the case is judged so. */
  Optional<AbuseCase> coolDown();

  /** A phone. Immutable and thread-safe. */
  record OfPhone(AbuseCase found) implements Matter {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.phone(found);
    }

    @Override
    public String rule() {
      return found.rule();
    }

    @Override
    public LocalDate day() {
      return found.day();
    }

    @Override
    public Instant at() {
      return found.at();
    }

    @Override
    public String evidence() {
      return found.evidence();
    }

    @Override
    public Optional<AuditSubject> subject() {
      return Optional.of(AuditSubject.of(found.phone()));
    }

    @Override
    public Optional<AbuseCase> coolDown() {
      return found.step() == AbuseCase.Step.COOLED_DOWN ? Optional.of(found) : Optional.empty();
    }
  }

  /** An organisation. Immutable and thread-safe. */
  record OfOrganisation(OrganisationCase found) implements Matter {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.organisation(found);
    }

    @Override
    public String rule() {
      return found.kind().code();
    }

    @Override
    public LocalDate day() {
      return found.day();
    }

    @Override
    public Instant at() {
      return found.at();
    }

    @Override
    public String evidence() {
      return found.evidence();
    }

    @Override
    public Optional<AuditSubject> subject() {
      return found.employee().map(AuditSubject::of);
    }

    @Override
    public Optional<AbuseCase> coolDown() {
      return Optional.empty();
    }
  }
}
