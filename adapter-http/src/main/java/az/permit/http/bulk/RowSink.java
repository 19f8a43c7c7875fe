package az.permit.http.bulk;

import az.permit.core.organisation.bulk.FormRow;

/** What is done with the rows of a file. For one thread. */
interface RowSink {
  void take(TableRow row, FormRow form);

  /** After the last row. */
  void end();
}
