package az.permit.persistence.notice;

import az.permit.persistence.rows.Batch;
import java.sql.SQLException;

/** Sets the parameters of a settlement. */
@FunctionalInterface
interface Parameters {
  void set(Batch batch) throws SQLException;
}
