package az.permit.persistence.investigation;

import az.permit.core.port.CaseFilesContract;
import az.permit.persistence.OpenDatabase;
import az.permit.persistence.audit.JdbiAuditTrail;
import az.permit.persistence.citizen.JdbiCitizenRecords;
import az.permit.persistence.database.Database;
import az.permit.persistence.organisation.JdbiOrganisationRecords;
import java.time.InstantSource;
import org.junit.jupiter.api.extension.RegisterExtension;

class H2CaseFilesTest extends CaseFilesContract {
  @RegisterExtension static final OpenDatabase DATABASE = OpenDatabase.h2();

  @Override
  protected UnderTest empty() {
    return tested(DATABASE.empty());
  }

  static UnderTest tested(Database database) {
    return new UnderTest(
        new JdbiCitizenRecords(database, InstantSource.system()),
        new JdbiOrganisationRecords(database),
        new JdbiCaseFiles(database),
        new JdbiAuditTrail(database));
  }
}
