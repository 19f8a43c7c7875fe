package az.permit.core.memory;

import az.permit.core.audit.AuditActor;
import az.permit.core.audit.AuditChain;
import az.permit.core.audit.AuditEntry;
import az.permit.core.audit.AuditEvent;
import az.permit.core.audit.AuditSubject;
import az.permit.core.audit.ChainHead;
import az.permit.core.port.AuditTrail;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The trail in memory; gone with the process, so its hashes need no key. Thread-safe. */
public final class InMemoryAuditTrail implements AuditTrail {
  private final List<Row> rows = new ArrayList<>();

  private record Row(AuditEntry entry, AuditActor actor, List<AuditSubject> subjects) {}

  @Override
  public synchronized List<AuditEntry> append(List<AuditEvent> events) {
    List<AuditEntry> entries = new ArrayList<>();
    for (AuditEvent event : events) {
      List<String> subjects = event.subjects().stream().map(s -> key(s.kind(), s.value())).toList();
      AuditEntry entry =
          AuditChain.next(head(), event, key("actor", event.actor().subject()), subjects);
      rows.add(new Row(entry, event.actor(), event.subjects()));
      entries.add(entry);
    }
    return entries;
  }

  private static String key(String kind, String value) {
    return UUID.nameUUIDFromBytes((kind + '\0' + value).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  @Override
  public synchronized List<AuditEntry> read(long after, int limit) {
    return rows.stream().map(Row::entry).filter(e -> e.number() > after).limit(limit).toList();
  }

  @Override
  public synchronized List<AuditEntry> about(AuditSubject subject, long before, int limit) {
    List<AuditEntry> found =
        new ArrayList<>(
            rows.stream()
                .filter(row -> row.entry().number() < before && row.subjects().contains(subject))
                .map(Row::entry)
                .toList());
    Collections.reverse(found);
    return MemoryTables.first(found, limit);
  }

  @Override
  public synchronized Optional<AuditActor> actor(long number) {
    return rows.stream().filter(row -> row.entry().number() == number).map(Row::actor).findFirst();
  }

  @Override
  public synchronized ChainHead head() {
    return rows.isEmpty() ? ChainHead.EMPTY : rows.get(rows.size() - 1).entry().head();
  }
}
