package az.permit.core.memory;

import az.permit.core.audit.AuditEvent;
import az.permit.core.investigation.CaseDecision;
import az.permit.core.investigation.CaseFile;
import az.permit.core.investigation.CaseFilter;
import az.permit.core.investigation.Matter;
import az.permit.core.port.CaseFiles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The cases that are stored in memory, and what was decided on them. Thread-safe. */
final class InMemoryCaseFiles implements CaseFiles {
  private static final Comparator<CaseFile> NEWEST_FIRST =
      Comparator.comparing((CaseFile file) -> file.matter().at())
          .thenComparing(CaseFile::id)
          .reversed();

  private final MemoryTables citizens;
  private final OrganisationTables organisations;
  private final InMemoryAuditTrail trail;
  private final Map<Matter, String> ids = new LinkedHashMap<>();
  private final Map<String, List<CaseDecision>> decisions = new HashMap<>();

  InMemoryCaseFiles(
      MemoryTables citizens, OrganisationTables organisations, InMemoryAuditTrail trail) {
    this.citizens = citizens;
    this.organisations = organisations;
    this.trail = trail;
  }

  @Override
  public List<CaseFile> list(CaseFilter filter, Optional<String> after, int limit) {
    synchronized (citizens) {
      List<CaseFile> all = all().sorted(NEWEST_FIRST).toList();
      List<String> order = all.stream().map(CaseFile::id).toList();
      int place = after.map(order::indexOf).orElse(-1);
      return after.isPresent() && place < 0
          ? List.of()
          : all.stream().skip(place + 1L).filter(filter::fits).limit(limit).toList();
    }
  }

  @Override
  public Optional<CaseFile> find(String id) {
    synchronized (citizens) {
      return all().filter(file -> file.id().equals(id)).findFirst();
    }
  }

  @Override
  public Optional<CaseFile> decide(CaseFile file, CaseDecision decision, AuditEvent entry) {
    synchronized (citizens) {
      List<CaseDecision> made = decisions.computeIfAbsent(file.id(), id -> new ArrayList<>());
      if (made.size() != decision.number() - 1) {
        return Optional.empty();
      }
      made.add(decision);
      trail.append(List.of(entry));
      Optional<CaseFile> decided = find(file.id());
      decided.ifPresent(this::follow);
      return decided;
    }
  }

  /** The step of a case is lifted exactly if it is in a state that lifts it. */
  private void follow(CaseFile decided) {
    citizens.lifted.remove(decided.id());
    if (decided.state().lifts()) {
      decided.matter().coolDown().ifPresent(step -> citizens.lifted.put(decided.id(), step));
    }
  }

  private Stream<CaseFile> all() {
    return Stream.<Matter>concat(
            citizens.cases.values().stream().map(Matter.OfPhone::new),
            organisations.cases.values().stream().map(Matter.OfOrganisation::new))
        .map(this::file);
  }

  /** Ids are given when a case is first seen. */
  private CaseFile file(Matter matter) {
    String id = ids.computeIfAbsent(matter, m -> "c-" + Integer.toHexString(0x1000 + ids.size()));
    return new CaseFile(id, matter, decisions.getOrDefault(id, List.of()));
  }
}
