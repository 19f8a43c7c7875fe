package az.permit.core.memory;

import az.permit.core.identity.Holder;
import az.permit.core.inspection.CheckNote;
import az.permit.core.inspection.Inspection;
import az.permit.core.inspection.InspectionBatch;
import az.permit.core.inspection.InspectionLimits;
import az.permit.core.port.InspectionLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The look-ups of the police in memory; gone with the process. Thread-safe. */
public final class InMemoryInspectionLog implements InspectionLog {
  private final List<Inspection> rows = new ArrayList<>();
  private final InMemoryAuditTrail trail;

  /**
   * @param trail that is told of each batch
   */
  public InMemoryInspectionLog(InMemoryAuditTrail trail) {
    this.trail = trail;
  }

  @Override
  public synchronized Optional<Instant> keep(InspectionBatch batch, InspectionLimits limits) {
    List<Inspection> recent = of(batch.officer().subject(), batch.at().minus(WINDOW)).toList();
    if (recent.size() + batch.list().size() > limits.perHour()) {
      trail.append(List.of(batch.refused()));
      return Optional.of(
          recent.stream().map(Inspection::at).findFirst().orElse(batch.at()).plus(WINDOW));
    }
    rows.addAll(batch.list());
    trail.append(List.of(batch.kept()));
    return Optional.empty();
  }

  private Stream<Inspection> of(String officer, Instant since) {
    return rows.stream()
        .filter(row -> row.officer().subject().equals(officer) && row.at().isAfter(since));
  }

  @Override
  public synchronized List<CheckNote> about(Collection<Holder> holders, Instant before, int limit) {
    List<CheckNote> found =
        new ArrayList<>(
            rows.stream()
                .filter(row -> row.holder().filter(holders::contains).isPresent())
                .filter(row -> row.at().isBefore(before))
                .map(InMemoryInspectionLog::note)
                .toList());
    Collections.reverse(found);
    return MemoryTables.first(found, limit);
  }

  private static CheckNote note(Inspection row) {
    return new CheckNote(row.at(), row.officer().unit(), row.question().kind(), row.valid());
  }

  @Override
  public synchronized long count(String officer, Instant since) {
    return of(officer, since).count();
  }
}
