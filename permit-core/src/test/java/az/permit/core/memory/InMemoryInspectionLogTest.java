package az.permit.core.memory;

import az.permit.core.port.InspectionLogContract;

class InMemoryInspectionLogTest extends InspectionLogContract {
  @Override
  protected UnderTest empty() {
    InMemoryAuditTrail trail = new InMemoryAuditTrail();
    return new UnderTest(new InMemoryInspectionLog(trail), trail);
  }
}
