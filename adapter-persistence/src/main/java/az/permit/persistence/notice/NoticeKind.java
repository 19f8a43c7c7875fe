package az.permit.persistence.notice;

import az.permit.core.port.NoticeOutbox.Notice;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * One kind of notices: the table they wait in, and what they say. The table has the columns id,
 * revision, state, lease, attempts, next_at and changed_at. Thread-safe.
 */
public interface NoticeKind {

  /**
   * A row that is due.
   *
   * @param permit the row of its permit
   * @param nextAt since when, in microseconds
   * @param changedAt when the permit was issued or changed, in microseconds
   */
  record Due(
      long id, long permit, int revision, int lease, int attempts, long nextAt, long changedAt) {}

  /** The name of the table. */
  String table();

  /** The column that holds the row of the permit. */
  String permitColumn();

  /** A query for that row, with the public id of the permit as its parameter. */
  String permitQuery();

  /** An expression for the public id of the permit, of the table as {@code n}. */
  String publicId();

  /** An expression for the kind as MIA's interface names it, of the table as {@code n}. */
  String kind();

  /** A further condition on what is due, of the table as {@code n}; or empty. */
  String condition();

  /** The order of what is due, that of an index of the table. */
  String order();

  /** Whether a notice is of this kind. */
  boolean includes(Notice notice);

  /** What those rows say that can be read, by their id. */
  Map<Long, Notice> read(Handle handle, List<Due> due) throws SQLException;
}
