package az.permit.persistence.audit;

import az.permit.core.port.AuditTrail;
import az.permit.core.port.AuditTrailContract;
import az.permit.persistence.OpenDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class H2AuditTrailTest extends AuditTrailContract {
  @RegisterExtension static final OpenDatabase DATABASE = OpenDatabase.h2();

  @Override
  protected AuditTrail empty() {
    return new JdbiAuditTrail(DATABASE.empty());
  }
}
