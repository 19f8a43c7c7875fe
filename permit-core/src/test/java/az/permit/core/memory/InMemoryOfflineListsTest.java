package az.permit.core.memory;

import az.permit.core.port.OfflineLists;
import az.permit.core.port.OfflineListsContract;

class InMemoryOfflineListsTest extends OfflineListsContract {
  @Override
  protected OfflineLists empty() {
    return new InMemoryOfflineLists();
  }
}
