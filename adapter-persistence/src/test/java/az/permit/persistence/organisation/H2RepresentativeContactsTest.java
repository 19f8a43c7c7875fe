package az.permit.persistence.organisation;

import az.permit.core.port.OrganisationsUnderTest;
import az.permit.core.port.RepresentativeContactsContract;
import az.permit.persistence.OpenDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class H2RepresentativeContactsTest extends RepresentativeContactsContract {
  @RegisterExtension static final OpenDatabase DATABASE = OpenDatabase.h2();

  @Override
  protected OrganisationsUnderTest empty() {
    return DatabaseUnderTest.of(DATABASE.empty());
  }
}
