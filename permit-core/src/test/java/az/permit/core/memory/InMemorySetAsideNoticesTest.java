package az.permit.core.memory;

import az.permit.core.port.RecordsUnderTest;
import az.permit.core.port.SetAsideNoticesContract;

class InMemorySetAsideNoticesTest extends SetAsideNoticesContract {
  @Override
  protected RecordsUnderTest empty() {
    return new MemoryUnderTest();
  }
}
