package az.permit.persistence.database;

import org.jdbi.v3.core.Handle;

/** Ids of new rows, from blocks of a sequence: ascending on a node, unique among all. */
public final class RecordIds {
  /** As the sequence counts; see the migrations. */
  private static final int BLOCK = 65_536;

  private final String sequence;
  private long next;
  private long end;

  private RecordIds(String sequence) {
    this.sequence = sequence;
  }

  /** Of the rows that citizens leave. */
  public static RecordIds ofCitizens() {
    return new RecordIds("record_id");
  }

  /** Of all other rows: so the last ids of citizens are those of what came last. */
  public static RecordIds ofOrganisations() {
    return new RecordIds("organisation_record_id");
  }

  /** An id that no row has yet; one that is lost with a rollback is not given again. */
  public synchronized long next(Handle handle) {
    if (next == end) {
      next = handle.select("select nextval('" + sequence + "')").mapTo(Long.class).one();
      end = next + BLOCK;
    }
    return next++;
  }
}
