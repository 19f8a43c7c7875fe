package az.permit.persistence.database;

import org.jdbi.v3.core.Handle;

/** Ids of new rows, from blocks of a sequence: ascending on a node, unique among all. */
public final class RecordIds {
  /** As the sequence counts; see the third migration. */
  private static final int BLOCK = 65_536;

  private long next;
  private long end;

  /** An id that no row has yet; one that is lost with a rollback is not given again. */
  public synchronized long next(Handle handle) {
    if (next == end) {
      next = handle.select("select nextval('record_id')").mapTo(Long.class).one();
      end = next + BLOCK;
    }
    return next++;
  }
}
