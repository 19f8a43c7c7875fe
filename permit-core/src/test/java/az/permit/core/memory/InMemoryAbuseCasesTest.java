package az.permit.core.memory;

import az.permit.core.port.AbuseCasesContract;
import az.permit.core.port.RecordsUnderTest;

class InMemoryAbuseCasesTest extends AbuseCasesContract {
  @Override
  protected RecordsUnderTest empty() {
    return new MemoryUnderTest();
  }
}
