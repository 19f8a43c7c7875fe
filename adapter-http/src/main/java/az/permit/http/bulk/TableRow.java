package az.permit.http.bulk;

import java.util.List;

/**
 * One row of a table as it stands in the file. Immutable and thread-safe.
 *
 * @param line its line in the file, from 1
 * @param cells its cells; those at the end may be missing
 */
record TableRow(int line, List<String> cells) {
  boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }

  /** Its line: what it says never reaches a log by accident. */
  @Override
  public String toString() {
    return "row at line " + line;
  }
}
