package az.permit.core.memory;

import az.permit.core.port.InspectedPermitsContract;
import java.time.InstantSource;

class InMemoryInspectedPermitsTest extends InspectedPermitsContract {
  @Override
  protected UnderTest empty() {
    InMemoryRecords records = new InMemoryRecords(InstantSource.system());
    return new UnderTest(records.inspected(), records, records.organisations());
  }
}
