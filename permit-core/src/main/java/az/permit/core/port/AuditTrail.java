package az.permit.core.port;

import az.permit.core.audit.AuditActor;
import az.permit.core.audit.AuditEntry;
import az.permit.core.audit.AuditEvent;
import az.permit.core.audit.AuditSubject;
import az.permit.core.audit.ChainHead;
import java.util.List;
import java.util.Optional;

/**
 * Who saw or changed what. Thread-safe.
 *
 * <p>Append-only: there is no way to change or remove an entry. Numbers begin at 1 and have no
 * gaps, and each entry carries the hash of the one before, on any number of nodes: they append one
 * after the other.
 *
 * <p>Private: actors and subjects are kept as keyed hashes, unlike those of all other records, so
 * that nothing links them but the keys; an actor's name is kept encrypted.
 *
 * <p>Every method throws {@link StorageUnavailable} if the trail cannot be reached now.
 */
public interface AuditTrail {
  /**
   * Enters what was done, in its order. When it returns, it is committed and synced.
   *
   * @return the entries
   */
  List<AuditEntry> append(List<AuditEvent> events);

  /** Entries with a greater number than {@code after}, by number, at most so many. */
  List<AuditEntry> read(long after, int limit);

  /**
   * Entries about a subject with a smaller number than {@code before}, the newest first, at most so
   * many.
   */
  List<AuditEntry> about(AuditSubject subject, long before, int limit);

  /**
   * Who did what that entry says: the actor as they were given; empty if there is no such entry.
   */
  Optional<AuditActor> actor(long number);

  /** The end of the chain. */
  ChainHead head();
}
