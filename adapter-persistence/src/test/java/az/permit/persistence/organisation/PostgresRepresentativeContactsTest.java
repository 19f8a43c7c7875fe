package az.permit.persistence.organisation;

import az.permit.core.port.OrganisationsUnderTest;
import az.permit.core.port.RepresentativeContactsContract;
import az.permit.persistence.OpenDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresRepresentativeContactsTest extends RepresentativeContactsContract {
  @RegisterExtension static final OpenDatabase DATABASE = OpenDatabase.postgres();

  @Override
  protected OrganisationsUnderTest empty() {
    return DatabaseUnderTest.of(DATABASE.empty());
  }
}
