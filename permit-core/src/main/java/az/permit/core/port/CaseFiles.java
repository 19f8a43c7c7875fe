package az.permit.core.port;

import az.permit.core.audit.AuditEvent;
import az.permit.core.investigation.CaseDecision;
import az.permit.core.investigation.CaseFile;
import az.permit.core.investigation.CaseFilter;
import java.util.List;
import java.util.Optional;

/**
 * Cases of citizens and of organisations in one list, and what was decided on them. Thread-safe.
 *
 * <p>Decisions are only ever added. Reasons and names are kept encrypted.
 *
 * <p>Every method throws {@link StorageUnavailable} if the records cannot be reached now.
 */
public interface CaseFiles {
  /**
   * Cases that fit, the newest first; those of one moment in an order that stays.
   *
   * @param after only what comes after the case of that id; nothing if there is none of it
   * @param limit how many at most
   */
  List<CaseFile> list(CaseFilter filter, Optional<String> after, int limit);

  /** The case of that id. */
  Optional<CaseFile> find(String id);

  /**
   * Adds a decision, with an entry in the audit trail, in one transaction. From then on {@link
   * CitizenRecords.Transaction#lifted} has the case's cool-down if its new state lifts it, and has
   * it no more if not. When it returns, what it wrote is committed and synced.
   *
   * @param file the case as the investigator saw it
   * @param decision the next one
   * @return the case with the decision; empty, and nothing written, if another node or person added
   *     one since
   */
  Optional<CaseFile> decide(CaseFile file, CaseDecision decision, AuditEvent entry);
}
