package az.permit.http.bulk;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The rows of a file, one by one, the header first; blank ones are passed over. For one thread. */
interface Table extends Closeable {
  /**
   * The next row; empty at the end.
   *
   * @throws UnreadableTable if the file is broken
   */
  Optional<TableRow> next() throws IOException, UnreadableTable;
}
