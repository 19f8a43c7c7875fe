package az.permit.core.investigation.judging;

import az.permit.core.audit.AuditAction;
import az.permit.core.audit.AuditActor;
import az.permit.core.audit.AuditEvent;
import az.permit.core.citizen.AbuseCase;
import az.permit.core.citizen.PastMessage;
import az.permit.core.identity.SmsAddress;
import az.permit.core.investigation.CaseDecision;
import az.permit.core.investigation.CaseFile;
import az.permit.core.investigation.CaseFilter;
import az.permit.core.investigation.CaseState;
import az.permit.core.investigation.Matter;
import az.permit.core.organisation.headcount.OrganisationCase;
import az.permit.core.port.CaseFiles;
import az.permit.core.port.CitizenRecords;
import az.permit.core.port.StorageUnavailable;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Lets investigators list cases, look at their evidence and decide. A rule against abuse only
 * suspects: that a person may dismiss what it did is what makes it bearable. Thread-safe if its
 * ports are; each method throws {@link StorageUnavailable} if the records cannot be reached now.
 */
public final class JudgeCases {
  private final CaseFiles files;
  private final CitizenRecords records;

  /** On these records. */
  public JudgeCases(CaseFiles files, CitizenRecords records) {
    this.files = files;
    this.records = records;
  }

  /**
   * Cases, the newest first.
   *
   * @param after only what comes after the case of that id
   * @param limit how many at most
   */
  public List<CaseFile> list(CaseFilter filter, Optional<String> after, int limit) {
    return files.list(filter, after, limit);
  }

  /** The case of that id. */
  public Optional<CaseFile> find(String id) {
    return files.find(id);
  }

  /**
   * The messages that a case is about: what its phone sent on its day, the oldest first. None of a
   * case about an organisation.
   */
  public List<PastMessage> messages(CaseFile file) {
    return file.matter()
        .fold(
            new Matter.Cases<>() {
              @Override
              public List<PastMessage> phone(AbuseCase found) {
                return sent(found);
              }

              @Override
              public List<PastMessage> organisation(OrganisationCase found) {
                return List.of();
              }
            });
  }

  private List<PastMessage> sent(AbuseCase found) {
    SmsAddress phone = found.phone();
    return records
        .transact(tx -> tx.phones(List.of(phone), found.day()).values().stream().findFirst())
        .map(history -> history.messages())
        .orElse(List.of())
        .stream()
        .filter(message -> message.day().equals(found.day()))
        .toList();
  }

  /**
   * Decides on a case, and enters it in the audit trail; both or none.
   *
   * @param who decides
   * @param seen how many decisions the investigator saw on it
   * @param state what the case becomes
   * @param at the present
   * @return the case with the decision, once it is kept; or why it was not decided
   */
  public Either<CaseRefusal, CaseFile> decide(
      AuditActor who, String id, int seen, CaseState state, String reason, Instant at) {
    String words = reason.strip();
    if (words.isEmpty() || words.length() > CaseDecision.LONGEST_REASON) {
      return Either.left(CaseRefusal.REASON);
    }
    CaseFile file = files.find(id).orElse(null);
    if (file == null) {
      return Either.left(CaseRefusal.NOT_FOUND);
    }
    if (file.version() != seen) {
      return Either.left(CaseRefusal.DECIDED_MEANWHILE);
    }
    if (file.state() == state) {
      return Either.left(CaseRefusal.SAME_STATE);
    }
    CaseDecision decision = new CaseDecision(seen + 1, state, words, who.name(), at);
    return files
        .decide(file, decision, entry(who, file, state, at))
        .map(Either::<CaseRefusal, CaseFile>right)
        .orElseGet(() -> Either.left(CaseRefusal.DECIDED_MEANWHILE));
  }

  private static AuditEvent entry(AuditActor who, CaseFile file, CaseState state, Instant at) {
    return new AuditEvent(
        who,
        AuditAction.CASE_DECIDED,
        file.matter().subject().stream().toList(),
        "case " + file.id() + " " + state.code(),
        at);
  }
}
