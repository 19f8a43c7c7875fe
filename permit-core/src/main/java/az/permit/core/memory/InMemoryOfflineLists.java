package az.permit.core.memory;

import az.permit.core.inspection.offline.ListFile;
import az.permit.core.inspection.offline.ListHeader;
import az.permit.core.port.OfflineLists;
import java.util.Optional;

/** Lists in memory. */
public final class InMemoryOfflineLists implements OfflineLists {
  private Optional<ListFile> list = Optional.empty();
  private Optional<ListFile> delta = Optional.empty();

  @Override
  public synchronized void keep(ListFile file) {
    if (file.base() == ListHeader.NO_BASE) {
      list = Optional.of(file);
    } else {
      delta = Optional.of(file);
    }
  }

  @Override
  public synchronized Optional<ListFile> list() {
    return list;
  }

  @Override
  public synchronized Optional<ListFile> delta() {
    return delta.filter(file -> list.filter(base -> base.sequence() == file.base()).isPresent());
  }
}
