package az.permit.core.memory;

import az.permit.core.port.CaseFilesContract;
import java.time.InstantSource;

class InMemoryCaseFilesTest extends CaseFilesContract {
  @Override
  protected UnderTest empty() {
    return tested();
  }

  static UnderTest tested() {
    InMemoryRecords records = new InMemoryRecords(InstantSource.system());
    InMemoryAuditTrail trail = new InMemoryAuditTrail();
    return new UnderTest(records, records.organisations(), records.caseFiles(trail), trail);
  }
}
