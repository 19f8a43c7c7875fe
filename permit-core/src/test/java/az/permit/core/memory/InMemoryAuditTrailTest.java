package az.permit.core.memory;

import az.permit.core.port.AuditTrail;
import az.permit.core.port.AuditTrailContract;

class InMemoryAuditTrailTest extends AuditTrailContract {
  @Override
  protected AuditTrail empty() {
    return new InMemoryAuditTrail();
  }
}
