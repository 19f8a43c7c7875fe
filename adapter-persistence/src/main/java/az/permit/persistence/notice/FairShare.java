package az.permit.persistence.notice;

import az.permit.persistence.notice.NoticeKind.Due;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Shares a claim among the kinds: a flood of one must not hold up the other. Each has its turn; who
 * leaves room leaves it to the rest. Thread-safe.
 */
final class FairShare {
  private final AtomicInteger turn = new AtomicInteger();

  /** A row of a table. */
  record Found(NoticeTable table, Due due) {}

  /**
   * Chooses among what is due.
   *
   * @param due of each table, the longest due first
   * @return at most so many, the longest due first
   */
  List<Found> of(int limit, Map<NoticeTable, List<Due>> due) {
    List<Iterator<Found>> kinds = new ArrayList<>();
    due.forEach(
        (table, rows) -> kinds.add(rows.stream().map(row -> new Found(table, row)).iterator()));
    kinds.removeIf(rows -> !rows.hasNext());
    List<Found> chosen = new ArrayList<>();
    // The first turn goes round, too: else a claim of one would always be for the same kind.
    int next = turn.getAndIncrement() & Integer.MAX_VALUE;
    while (chosen.size() < limit && !kinds.isEmpty()) {
      Iterator<Found> rows = kinds.get(next % kinds.size());
      chosen.add(rows.next());
      if (rows.hasNext()) {
        next++;
      } else {
        kinds.remove(rows);
      }
    }
    chosen.sort(Comparator.comparingLong(found -> found.due().nextAt()));
    return chosen;
  }
}
