package az.permit.core.memory;

import az.permit.core.port.PermitChangesContract;
import az.permit.core.port.RecordsUnderTest;

class InMemoryPermitChangesTest extends PermitChangesContract {
  @Override
  protected RecordsUnderTest empty() {
    return new MemoryUnderTest();
  }
}
