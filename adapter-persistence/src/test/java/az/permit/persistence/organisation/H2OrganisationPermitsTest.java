package az.permit.persistence.organisation;

import az.permit.core.port.OrganisationPermitsContract;
import az.permit.core.port.OrganisationsUnderTest;
import az.permit.persistence.OpenDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class H2OrganisationPermitsTest extends OrganisationPermitsContract {
  @RegisterExtension static final OpenDatabase DATABASE = OpenDatabase.h2();

  @Override
  protected OrganisationsUnderTest empty() {
    return DatabaseUnderTest.of(DATABASE.empty());
  }
}
