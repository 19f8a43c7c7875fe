package az.permit.core.memory;

import az.permit.core.port.ListedPermitsContract;
import java.time.InstantSource;

class InMemoryListedPermitsTest extends ListedPermitsContract {
  @Override
  protected UnderTest empty() {
    InMemoryRecords records = new InMemoryRecords(InstantSource.system());
    return new UnderTest(records.listed(), records, records.organisations());
  }
}
