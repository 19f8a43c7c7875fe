package az.permit.core.memory;

import az.permit.core.port.CitizenRecordsContract;
import az.permit.core.port.RecordsUnderTest;

class InMemoryCitizenRecordsTest extends CitizenRecordsContract {
  @Override
  protected RecordsUnderTest empty() {
    return new MemoryUnderTest();
  }
}
