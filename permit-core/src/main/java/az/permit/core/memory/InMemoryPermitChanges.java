package az.permit.core.memory;

import az.permit.core.citizen.Permit;
import az.permit.core.citizen.PermitChange;
import az.permit.core.citizen.Validity;
import az.permit.core.memory.MemoryTables.NoticeRow;
import az.permit.core.memory.MemoryTables.NoticeState;
import az.permit.core.memory.MemoryTables.Turn;
import az.permit.core.port.NoticeOutbox.Notice;
import az.permit.core.port.PermitChanges;
import java.util.NavigableMap;
import java.util.Optional;

/** Changes of permits in memory. */
final class InMemoryPermitChanges implements PermitChanges {
  private final MemoryTables tables;

  InMemoryPermitChanges(MemoryTables tables) {
    this.tables = tables;
  }

  @Override
  public Optional<Permit> keep(PermitChange change) {
    synchronized (tables) {
      Optional<Permit> found =
          tables.permits.values().stream()
              .flatMap(ofHolder -> ofHolder.values().stream())
              .filter(permit -> permit.id().equals(change.permit()))
              .filter(permit -> permit.revision() == change.replaces())
              .findFirst();
      return found.map(permit -> keep(permit, change));
    }
  }

  private Permit keep(Permit old, PermitChange change) {
    Permit changed =
        old.changed(new Validity(old.validity().fromInclusive(), change.untilExclusive()));
    NavigableMap<Turn, Permit> ofHolder = tables.permits.get(old.holder());
    if (ofHolder == null) {
      throw new IllegalStateException("expected the permits of the holder");
    }
    ofHolder.put(new Turn(old.day(), old.ordinal()), changed);
    Notice notice = new Notice.OfCitizen(changed, change.kind());
    tables.notices.put(
        notice.id(), new NoticeRow(notice, change.at(), NoticeState.DUE, 0, 0, change.at()));
    return changed;
  }
}
