package az.permit.persistence.inspection;

import az.permit.core.port.InspectionLogContract;
import az.permit.persistence.OpenDatabase;
import az.permit.persistence.audit.JdbiAuditTrail;
import az.permit.persistence.database.Database;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresInspectionLogTest extends InspectionLogContract {
  @RegisterExtension static final OpenDatabase DATABASE = OpenDatabase.postgres();

  @Override
  protected UnderTest empty() {
    Database database = DATABASE.empty();
    return new UnderTest(new JdbiInspectionLog(database), new JdbiAuditTrail(database));
  }
}
