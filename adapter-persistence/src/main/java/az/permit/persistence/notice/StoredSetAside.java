package az.permit.persistence.notice;

import az.permit.core.port.NoticeId;
import az.permit.core.port.SetAsideNotices;
import az.permit.persistence.database.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The notices of some kinds that were set aside. */
public final class StoredSetAside implements SetAsideNotices {
  private final Database database;
  private final List<NoticeTable> tables;

  /** Of these kinds, on this database. */
  public StoredSetAside(Database database, List<NoticeKind> kinds) {
    this.database = database;
    this.tables = kinds.stream().map(NoticeTable::new).toList();
  }

  @Override
  public List<SetAside> list(int limit) {
    return database.read(
        handle ->
            tables.stream()
                .flatMap(table -> table.listSetAside(handle, limit).stream())
                .sorted(Comparator.comparing(SetAside::at))
                .limit(limit)
                .toList());
  }

  @Override
  public List<String> replay(Collection<String> ids, Instant now) {
    if (ids.size() > MOST) {
      throw new IllegalArgumentException("expected at most " + MOST + " ids");
    }
    return database.write(handle -> replay(handle, ids, now));
  }

  private List<String> replay(Handle handle, Collection<String> ids, Instant now) {
    List<String> replayed = new ArrayList<>();
    for (String id : ids) {
      Optional<NoticeId> read = NoticeId.read(id);
      if (read.isPresent() && tables.stream().anyMatch(t -> t.replay(handle, read.get(), now))) {
        replayed.add(id);
      }
    }
    return replayed;
  }
}
