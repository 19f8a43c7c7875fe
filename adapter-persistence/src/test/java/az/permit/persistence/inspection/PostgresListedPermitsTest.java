package az.permit.persistence.inspection;

import az.permit.core.port.ListedPermitsContract;
import az.permit.persistence.OpenDatabase;
import az.permit.persistence.citizen.JdbiCitizenRecords;
import az.permit.persistence.database.Database;
import az.permit.persistence.organisation.JdbiOrganisationRecords;
import java.time.InstantSource;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresListedPermitsTest extends ListedPermitsContract {
  @RegisterExtension static final OpenDatabase DATABASE = OpenDatabase.postgres();

  @Override
  protected UnderTest empty() {
    Database database = DATABASE.empty();
    return new UnderTest(
        new JdbiListedPermits(database),
        new JdbiCitizenRecords(database, InstantSource.system()),
        new JdbiOrganisationRecords(database));
  }
}
