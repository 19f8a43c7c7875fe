package az.permit.http.bulk;

import java.util.List;

/**
 * A row that cannot be taken. Immutable and thread-safe.
 *
 * @param line its line in the file, from 1
 * @param faults all of them, at least one
 */
public record BadRow(int line, List<CellFault> faults) {}
